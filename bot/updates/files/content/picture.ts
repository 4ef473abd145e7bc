// A picture as it may go out: what makes it one, and nothing that a camera or a program put beside it.

import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { mostPictureBytes, mostPicturePixels } from '../../../../shared/domain/updates/pictures.ts'
import { jpegOf } from './jpeg.ts'
import { pngOf } from './png.ts'

export type Picture = {
  readonly kind: 'png' | 'jpg'
  /** Built anew from the parts that draw it: a place, a name or a second file in it is gone. */
  readonly bytes: Uint8Array
  /** Pixels, as it is shown. */
  readonly width: number
  readonly height: number
}

const damaged =
  'This picture is damaged. Open it in a picture program, save it again as PNG or JPEG, and try again.'

const inWords = (pixels: number): string => pixels.toLocaleString('en-GB')

/** Whether the bytes begin as a PNG or JPEG does. The name of a file says nothing. */
export const pictureKind = (bytes: Uint8Array): Picture['kind'] | null => {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (start === '\x89PNG\r\n\x1a\n') return 'png'
  return start.startsWith('\xff\xd8\xff') ? 'jpg' : null
}

/** Reads a PNG or JPEG. Refuses in plain words one that is damaged, too heavy or too large. */
export const readPicture = (bytes: Uint8Array, kind: Picture['kind']): Result<Picture, string> => {
  const read = kind === 'png' ? pngOf(bytes) : jpegOf(bytes)
  if (read === null || read.width === 0 || read.height === 0) return refuse(damaged)
  if (read.width > mostPicturePixels || read.height > mostPicturePixels)
    return refuse(
      `This picture has ${inWords(read.width)} by ${inWords(read.height)} pixels. Teams shows at most 1,024 by 1,024 in a message. Make it smaller and try again.`,
    )
  if (read.bytes.length > mostPictureBytes)
    return refuse(
      'This picture has more than 1 MB, which Teams does not show in a message. Make it smaller and try again.',
    )
  return ok({ kind, ...read })
}
