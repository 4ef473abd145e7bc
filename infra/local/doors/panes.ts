// The task panes that the product's manifest adds to Outlook: for which window each is, its name and its page.
import { z } from 'zod'

const control = z.looseObject({ actionId: z.string().optional(), label: z.string().optional() })
const tab = z.looseObject({
  groups: z.array(z.looseObject({ controls: z.array(control).default([]) })).default([]),
})

export const extensionsSchema = z
  .array(
    z.looseObject({
      runtimes: z
        .array(
          z.looseObject({
            code: z.looseObject({ page: z.url().optional() }).optional(),
            actions: z.array(z.looseObject({ id: z.string(), type: z.string() })).default([]),
          }),
        )
        .default([]),
      ribbons: z
        .array(z.looseObject({ contexts: z.array(z.string()).default([]), tabs: z.array(tab).default([]) }))
        .default([]),
    }),
  )
  .default([])
type Extension = z.infer<typeof extensionsSchema>[number]
type Runtime = Extension['runtimes'][number]

/** Manifest's word for a window of Outlook, and the one that the shell uses. */
const windows = [
  ['meetingDetailsOrganizer', 'appointment'],
  ['mailRead', 'mail'],
] as const

const opens = (runtime: Runtime, actionId: string | undefined): boolean =>
  runtime.actions.some(({ id, type }) => id === actionId && type === 'openPage')

const panesOf = ({ ribbons, runtimes }: Extension, appName: string) =>
  ribbons.flatMap(({ contexts, tabs }) =>
    windows
      .filter(([context]) => contexts.includes(context))
      .flatMap(([, window]) =>
        tabs
          .flatMap(({ groups }) => groups.flatMap(({ controls }) => controls))
          .flatMap(({ actionId, label }) => {
            const page = runtimes.find((runtime) => opens(runtime, actionId))?.code?.page
            return page === undefined ? [] : [{ window, title: label ?? appName, page }]
          }),
      ),
  )

/** Every button of a ribbon that opens a page, in the order of the manifest. */
export const panesIn = (extensions: readonly Extension[], appName: string) =>
  extensions.flatMap((extension) => panesOf(extension, appName))

/** How far a pane may reach into an item, by the permission that the manifest asks for. */
export const itemPermission = (names: readonly string[]): 'none' | 'read' | 'readWrite' | 'mailbox' => {
  if (names.includes('Mailbox.ReadWrite.User')) return 'mailbox'
  if (names.includes('MailboxItem.ReadWrite.User')) return 'readWrite'
  return names.includes('MailboxItem.Read.User') ? 'read' : 'none'
}
