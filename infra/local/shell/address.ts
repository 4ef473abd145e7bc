// The page's address as data: who you are, where you stand and in which theme, so that a link can open any state.

export const themeNames = ['default', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]

export type Spot =
  | { readonly place: 'teams'; readonly room: 'chat' | 'channels'; readonly conversation: string | null }
  | { readonly place: 'teams'; readonly room: 'activity' }
  | {
      readonly place: 'teams'
      readonly room: 'app'
      readonly tab: string | null
      readonly sub: string | null
    }
  | { readonly place: 'sharepoint'; readonly list: string | null }
  | {
      readonly place: 'outlook'
      readonly room: 'calendar'
      /** A day as YYYY-MM-DD; null is today. */
      readonly day: string | null
      readonly span: Span
      /** An event's id, or the word for a new one. */
      readonly event: string | null
    }
  | {
      readonly place: 'outlook'
      readonly room: 'mail'
      readonly folder: MailFolder
      /** A mail's id, or the word for a new one. */
      readonly mail: string | null
    }

export type CalendarSpot = Extract<Spot, { readonly room: 'calendar' }>
export type MailSpot = Extract<Spot, { readonly room: 'mail' }>

export const newItem = 'new'
const spans = ['week', 'day', 'list'] as const
export type Span = (typeof spans)[number]
const mailFolders = ['inbox', 'sent'] as const
type MailFolder = (typeof mailFolders)[number]

export type Address = {
  readonly person: string | null
  readonly theme: ThemeName | null
  readonly spot: Spot
}

const readTheme = (text: string | null): ThemeName | null =>
  text === 'light' ? 'default' : (themeNames.find((name) => name === text) ?? null)

const readOutlook = (query: URLSearchParams): Spot => {
  const word = (name: string) => query.get(name)
  if (word('room') === 'mail') {
    const folder = mailFolders.find((name) => name === word('folder')) ?? 'inbox'
    return { place: 'outlook', room: 'mail', folder, mail: word('mail') }
  }
  const day = word('day')
  return {
    place: 'outlook',
    room: 'calendar',
    day: day !== null && /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null,
    span: spans.find((span) => span === word('span')) ?? 'week',
    event: word('event'),
  }
}

const readSpot = (query: URLSearchParams): Spot => {
  if (query.get('place') === 'outlook') return readOutlook(query)
  if (query.get('place') === 'sharepoint') return { place: 'sharepoint', list: query.get('list') }
  const tab = query.get('tab')
  const room = query.get('room') ?? (tab === null ? 'chat' : 'app')
  if (room === 'app') return { place: 'teams', room, tab, sub: query.get('sub') }
  if (room === 'activity') return { place: 'teams', room }
  return {
    place: 'teams',
    room: room === 'channels' ? 'channels' : 'chat',
    conversation: query.get('conversation'),
  }
}

/** Reads a query string; whatever it does not say is null or the chat list, so any address opens something. */
export const readAddress = (search: string): Address => {
  const query = new URLSearchParams(search)
  return { person: query.get('person'), theme: readTheme(query.get('theme')), spot: readSpot(query) }
}

const spotParts = (spot: Spot): readonly (readonly [string, string | null])[] => {
  if (spot.place === 'sharepoint') return [['list', spot.list]]
  const room = ['room', spot.room] as const
  if (spot.room === 'calendar') return [room, ['day', spot.day], ['span', spot.span], ['event', spot.event]]
  if (spot.room === 'mail') return [room, ['folder', spot.folder], ['mail', spot.mail]]
  if (spot.room === 'app') return [room, ['tab', spot.tab], ['sub', spot.sub]]
  if (spot.room === 'activity') return [room]
  return [room, ['conversation', spot.conversation]]
}

/** Writes the query string that `readAddress` reads back to the same address. */
export const writeAddress = (address: Address): string => {
  const query = new URLSearchParams()
  const parts: readonly (readonly [string, string | null])[] = [
    ['person', address.person],
    ['place', address.spot.place],
    ...spotParts(address.spot),
    ['theme', address.theme],
  ]
  for (const [name, value] of parts) if (value !== null) query.set(name, value)
  return `/?${query.toString()}`
}
