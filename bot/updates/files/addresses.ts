// Where an update's pictures and files stand, and how one tells that an address is ours.

import type { UpdateFile } from '../../../shared/domain/updates/edition.ts'
import { addressOf } from '../../../shared/domain/updates/wording/links.ts'
import { isPictureName } from './picture-names.ts'

export type Places = {
  /** The address of the SharePoint site. */
  readonly siteUrl: string
  /** Where the product is reached. */
  readonly publicUrl: string
}

export const pictureFolder = 'Update pictures'
export const fileFolder = 'Update files'

const fileName = /^[a-z0-9-]{1,80}\.pdf$/

export const isFileName = (name: string): boolean => fileName.test(name)

/** Teams loads pictures of a card without signing in, so they have an address of ours. */
export const pictureUrl = (name: string, { publicUrl }: Pick<Places, 'publicUrl'>): string =>
  `${publicUrl}/pictures/${name}`

/** True for a picture that was put into the library here. */
export const isOwnPicture = ({ name, url }: UpdateFile, places: Places): boolean =>
  isPictureName(name) && url === pictureUrl(name, places)

/** True for a file that was put into the library here. */
export const isOwnFile = ({ name, url }: UpdateFile, { siteUrl }: Places): boolean => {
  if (!isFileName(name) || !addressOf(url).ok) return false
  return url.startsWith(`${siteUrl}/`) && url.endsWith(`/${name}`) && !/[?#]|\/\.\.?\//.test(url)
}
