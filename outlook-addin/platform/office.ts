// Outlook as the panes know it: who asks, the theme, and the appointment or mail that is open. The only file that touches Office.

export type Theme = 'light' | 'dark'

/** What the appointment's form shows now. Times are milliseconds since 1970. */
export type Shown = { readonly subject: string; readonly starts: number; readonly ends: number }

/** The organiser's appointment while it is written. Every call may fail with an OfficeFailure. */
export type Appointment = {
  readonly read: () => Promise<Shown>
  readonly bodyText: () => Promise<string>
  /** Calls back when a time is changed in the form; where Outlook cannot say so, `read` is asked now and then. */
  readonly onTimes: (listener: () => void) => void
  /** What we have noted on the appointment, or `null`. */
  readonly note: () => Promise<string | null>
  /** Notes it on the appointment; it stays with the appointment once that is saved. */
  readonly keepNote: (note: string) => Promise<void>
  readonly fill: (with_: {
    readonly subject?: string
    readonly times?: { readonly starts: number; readonly ends: number }
    readonly location?: string
    readonly body?: string
  }) => Promise<void>
  /** True for one of those that come again every week or so. */
  readonly repeats: () => Promise<boolean>
  /** The id by which Graph knows the appointment; `null` while it was never saved. */
  readonly savedId: () => Promise<string | null>
  /** Saves the appointment as it stands and gives that id. */
  readonly save: () => Promise<string>
}

export type Sender = { readonly name: string; readonly email: string }

export type Outlook = {
  /** A token for our own API. Throws when Outlook cannot sign the person in. */
  readonly token: () => Promise<string>
  readonly theme: Theme
  readonly onTheme: (listener: (theme: Theme) => void) => void
  /** The appointment that is open; `null` in a mail. */
  readonly appointment: Appointment | null
  /** Who wrote the mail that is open now; `null` for none. */
  readonly sender: () => Sender | null
  /** Calls back when another mail is opened while the pane is pinned. */
  readonly onItem: (listener: () => void) => void
}

/** Outlook said no to a call; `message` is its own word for why. */
export class OfficeFailure extends Error {
  override readonly name = 'OfficeFailure'
}

type Done<Value> = (result: Office.AsyncResult<Value>) => void

const ask = <Value>(call: (done: Done<Value>) => void): Promise<Value> =>
  new Promise((resolve, reject) => {
    try {
      call((result) => {
        // The words of Office.AsyncResultStatus; the enum itself is not there in tests.
        if (String(result.status) === 'succeeded') resolve(result.value)
        else reject(new OfficeFailure(result.error?.message ?? 'no reason given'))
      })
    } catch (cause) {
      // Office checks what it is given and throws at once for what it does not take.
      reject(new OfficeFailure(cause instanceof Error ? cause.message : 'refused', { cause }))
    }
  })

// An event that this Outlook does not know is refused by throwing; the pane works without it, only less promptly.
const listen = (add: () => void): void => {
  try {
    add()
  } catch {}
}

const noteName = 'countywideSession'

type Item = Pick<
  Office.AppointmentCompose,
  | 'subject'
  | 'start'
  | 'end'
  | 'location'
  | 'body'
  | 'loadCustomPropertiesAsync'
  | 'saveAsync'
  | 'addHandlerAsync'
  | 'getItemIdAsync'
  | 'recurrence'
>

/** `toRestId` turns the id that Outlook gives into the one that Graph takes. */
export const appointmentOf = (item: Item, toRestId: (id: string) => string): Appointment => {
  const properties = () =>
    ask<Office.CustomProperties>((done) => item.loadCustomPropertiesAsync((result) => done(result)))
  // Outlook answers at most three calls at once, so they go one after another.
  const read: Appointment['read'] = async () => {
    const subject = await ask<string>((done) => item.subject.getAsync(done))
    const starts = await ask<Date>((done) => item.start.getAsync(done))
    const ends = await ask<Date>((done) => item.end.getAsync(done))
    return { subject, starts: starts.getTime(), ends: ends.getTime() }
  }
  return {
    read,
    bodyText: async () => (await ask<string>((done) => item.body.getAsync('text', done))).trim(),
    onTimes: (listener) => listen(() => item.addHandlerAsync('olkAppointmentTimeChanged', listener)),
    note: async () => {
      const note: unknown = (await properties()).get(noteName)
      return typeof note === 'string' && note !== '' ? note : null
    },
    keepNote: async (note) => {
      const all = await properties()
      all.set(noteName, note)
      await ask<void>((done) => all.saveAsync((result) => done(result)))
    },
    fill: async ({ subject, times, location, body }) => {
      if (subject !== undefined) await ask<void>((done) => item.subject.setAsync(subject, done))
      if (times !== undefined) {
        // Outlook moves the end along with the start, so the end is set after it.
        await ask<void>((done) => item.start.setAsync(new Date(times.starts), done))
        await ask<void>((done) => item.end.setAsync(new Date(times.ends), done))
      }
      if (location !== undefined) await ask<void>((done) => item.location.setAsync(location, done))
      if (body !== undefined) {
        await ask<void>((done) => item.body.setAsync(body, { coercionType: 'text' }, done))
      }
    },
    // An Outlook that does not know of repetition has none to tell.
    repeats: async () => {
      const pattern = await ask<unknown>((done) => item.recurrence.getAsync(done)).catch(() => null)
      return pattern !== null && pattern !== undefined
    },
    savedId: async () => {
      // Outlook has no other answer than a failure for an appointment that was never saved.
      const id = await ask<string>((done) => item.getItemIdAsync(done)).catch(() => '')
      return id === '' ? null : toRestId(id)
    },
    save: async () => toRestId(await ask<string>((done) => item.saveAsync(done))),
  }
}

/** Dark when the body's colour is nearer to black: Outlook says no name for its theme. */
export const themeOf = (background: string | undefined): Theme => {
  const [, red = 'ff', green = 'ff', blue = 'ff'] =
    /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '') ?? []
  const light = [red, green, blue].reduce((sum, part) => sum + Number.parseInt(part, 16), 0)
  return light < 384 ? 'dark' : 'light'
}

const patience = 15_000

const within = <Value>(limit: number, work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new OfficeFailure('no answer from Outlook')), limit),
    ),
  ])

const senderOf = (mailbox: Office.Mailbox): Sender | null => {
  const from = mailbox.item?.from
  return from === undefined || !('emailAddress' in from)
    ? null
    : { name: from.displayName, email: from.emailAddress }
}

/** Joins Outlook; `null` when this page was opened outside it. */
export const joinOutlook = async (): Promise<Outlook | null> => {
  if (typeof Office === 'undefined') return null
  const { host } = await within(patience, Office.onReady())
  const { mailbox } = Office.context
  if (host !== Office.HostType.Outlook || mailbox === undefined) return null
  const { item } = mailbox
  const isWritten = item !== undefined && 'saveAsync' in item && item.saveAsync !== undefined
  return {
    token: () => Office.auth.getAccessToken({ allowSignInPrompt: true }),
    theme: themeOf(Office.context.officeTheme?.bodyBackgroundColor),
    onTheme: (listener) =>
      listen(() =>
        mailbox.addHandlerAsync(
          Office.EventType.OfficeThemeChanged,
          (event: { readonly officeTheme?: Office.OfficeTheme }) =>
            listener(themeOf((event.officeTheme ?? Office.context.officeTheme)?.bodyBackgroundColor)),
        ),
      ),
    appointment: isWritten
      ? appointmentOf(item, (id) => mailbox.convertToRestId(id, Office.MailboxEnums.RestVersion.v2_0))
      : null,
    sender: () => senderOf(mailbox),
    onItem: (listener) => listen(() => mailbox.addHandlerAsync(Office.EventType.ItemChanged, listener)),
  }
}
