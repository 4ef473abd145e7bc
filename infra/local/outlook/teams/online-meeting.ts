// The Teams meeting of an event: its chat thread, join link, id, and the block of HTML that Outlook puts into the body.

import { randomBytes } from 'node:crypto'
import { tenant } from '../../directory/cast.ts'

export const newThread = (): string => `19:meeting_${randomBytes(36).toString('base64url')}@thread.v2`

type Owned = { readonly thread?: string | undefined; readonly organiserId: string }

/** Where it is joined; the same for as long as the thread is. */
export const joinUrlOf = ({ thread, organiserId }: Owned): string => {
  const context = `%7b%22Tid%22%3a%22${tenant.id}%22%2c%22Oid%22%3a%22${organiserId}%22%7d`
  const name = encodeURIComponent(thread ?? '').replaceAll('%3A', '%3a')
  return `https://teams.microsoft.com/l/meetup-join/${name}/0?context=${context}`
}

/** The thread in a join link, however it was encoded. */
export const threadIn = (joinUrl: string): string | undefined => {
  try {
    return /19:meeting_[\w-]+@thread\.v2/.exec(decodeURIComponent(joinUrl))?.[0]
  } catch {
    return undefined
  }
}

/** The id under which Graph knows the meeting; not the event's. */
export const onlineMeetingId = ({ thread, organiserId }: Owned): string =>
  Buffer.from(`1*${organiserId}*0**${thread ?? ''}`).toString('base64')

export const threadOfId = (id: string): string | undefined =>
  /\*0\*\*(19:meeting_[\w-]+@thread\.v2)$/.exec(Buffer.from(id, 'base64').toString('utf8'))?.[1]

const blob = (joinUrl: string): string =>
  `<br><div class="me-email-text" lang="en-GB"><hr>` +
  `<p style="font-size:20px;font-weight:600">Microsoft Teams meeting</p>` +
  `<p><a class="me-email-headline" href="${joinUrl}" target="_blank" rel="noreferrer noopener">Join the meeting now</a></p>` +
  '<hr></div>'

/** The body with the block at its end. Whoever writes the body anew without it loses the meeting. */
export const withBlob = (html: string, joinUrl: string): string =>
  html.includes('</body>') ? html.replace('</body>', () => `${blob(joinUrl)}</body>`) : html + blob(joinUrl)

export const keepsBlob = (html: string, joinUrl: string): boolean => html.includes(joinUrl)
