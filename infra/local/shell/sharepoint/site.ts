// What the site is called and which of its lists the address means.
import type { ListInfo } from '../doors/shapes-of-controls.ts'

/** The site's name from the address of one of its lists: ".../sites/schools/Lists/X" is "Schools". */
export const siteName = (lists: readonly ListInfo[]): string => {
  const path = lists[0] === undefined ? undefined : URL.parse(lists[0].webUrl)?.pathname
  const word = path === undefined ? undefined : /\/(?:sites|teams)\/([^/]+)/.exec(path)?.[1]
  if (word === undefined) return 'Team site'
  const plain = decodeURIComponent(word).replaceAll(/[-_]/g, ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** The list that an id, a name or a display name means. */
export const listMeant = (lists: readonly ListInfo[], wanted: string | null): ListInfo | undefined =>
  lists.find(({ id }) => id === wanted) ??
  lists.find(({ name }) => name === wanted) ??
  lists.find(({ displayName }) => displayName === wanted)

/** Two letters for the site's tile. */
export const initials = (name: string): string =>
  name
    .split(' ')
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
