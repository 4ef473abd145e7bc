// Sending a mail in someone's name: `sendMail`.

import { z } from 'zod'
import { asPage, oneLine, textAsPage } from '../../outlook/calendar/words.ts'
import type { Address } from '../../outlook/mail/messages.ts'
import { sendLetter } from '../../outlook/mail/post.ts'
import type { Context, GraphReply, TenantRoute } from '../call.ts'
import { mailboxOf, outlookRefusal } from './mailbox.ts'

const recipients = z
  .array(z.object({ emailAddress: z.object({ address: z.email(), name: z.string().nullish() }) }))
  .default([])
const mail = z.strictObject({
  message: z.strictObject({
    subject: z.string().default(''),
    body: z.object({ contentType: z.string().default('text'), content: z.string() }).optional(),
    toRecipients: recipients,
    ccRecipients: recipients,
    importance: z.string().optional(),
  }),
  saveToSentItems: z.boolean().default(true),
})
const mostRecipients = 500

const addresses = (given: z.infer<typeof recipients>): readonly Address[] =>
  given.map(({ emailAddress: { address, name } }) => ({ email: address, name: name ?? address }))

const readMail = (given: unknown): z.infer<typeof mail> => {
  const read = mail.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const isAddress = issue?.path.includes('address') === true
  throw isAddress
    ? outlookRefusal(400, 'ErrorInvalidRecipients', "At least one recipient isn't valid.")
    : outlookRefusal(
        400,
        'RequestBodyRead',
        `The value of '${issue?.path.join('/')}' cannot be read: ${issue?.message}`,
      )
}

const sendMail = (context: Context): GraphReply => {
  const sender = mailboxOf(context)
  const { message, saveToSentItems } = readMail(context.call.body)
  const to = [...addresses(message.toRecipients), ...addresses(message.ccRecipients)]
  if (to.length === 0) {
    throw outlookRefusal(400, 'ErrorInvalidRecipients', 'At least one recipient is needed to send a message.')
  }
  if (to.length > mostRecipients) {
    throw outlookRefusal(
      400,
      'ErrorRecipientLimitExceeded',
      `The number of recipients exceeds the maximum of ${mostRecipients}.`,
    )
  }
  const content = message.body?.content ?? ''
  const html = message.body?.contentType.toLowerCase() === 'html'
  sendLetter(context.world, sender, {
    kind: 'message',
    subject: oneLine(message.subject),
    bodyHtml: html ? asPage(content) : textAsPage(content),
    uid: undefined,
    to,
    open: true,
    kept: saveToSentItems,
  })
  return { status: 202 }
}

export const sendMailRoutes: readonly TenantRoute[] = [
  {
    kind: 'mailbox',
    method: 'POST',
    path: '/users/{user}/sendMail',
    operation: 'mail.send',
    query: [],
    admits: ['Mail.Send'],
    run: sendMail,
  },
]
