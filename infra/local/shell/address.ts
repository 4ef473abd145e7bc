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

export type Address = {
  readonly person: string | null
  readonly theme: ThemeName | null
  readonly spot: Spot
}

const readTheme = (text: string | null): ThemeName | null =>
  text === 'light' ? 'default' : (themeNames.find((name) => name === text) ?? null)

const readSpot = (query: URLSearchParams): Spot => {
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
