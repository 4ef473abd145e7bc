// A picture made ready in the browser: no larger than it is shown, and without what a camera writes into it.

import { mostPictureBytes, mostPicturePixels } from '../../../../shared/domain/updates/pictures.ts'

/** From the best down; the last is far below the limit for any picture. */
const qualities = [0.86, 0.7, 0.5, 0.3]

/** The size to draw a picture at: as it is, or with its longer side at the limit. */
export const fittedSize = (
  width: number,
  height: number,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, mostPicturePixels / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** The first that is light enough; null when none is. */
export const firstLight = async (ways: readonly (() => Promise<Blob | null>)[]): Promise<Blob | null> => {
  for (const draw of ways) {
    const blob = await draw()
    if (blob !== null && blob.size <= mostPictureBytes) return blob
  }
  return null
}

const drawn = (bitmap: ImageBitmap, type: 'image/png' | 'image/jpeg', quality?: number) => {
  const { width, height } = fittedSize(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (pen === null) return Promise.resolve(null)
  if (type === 'image/jpeg') {
    // JPEG has no transparency: what was clear is white, not black.
    pen.fillStyle = 'white'
    pen.fillRect(0, 0, width, height)
  }
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(bitmap, 0, 0, width, height)
  return new Promise<Blob | null>((done) => canvas.toBlob(done, type, quality))
}

const nameWith = (name: string, ending: string) => `${name.replace(/\.[^.]*$/, '') || 'picture'}.${ending}`

/** Null when the browser cannot read it as a picture. */
export const readyPicture = async (chosen: File): Promise<File | null> => {
  try {
    const bitmap = await createImageBitmap(chosen)
    const asJpeg = qualities.map((quality) => () => drawn(bitmap, 'image/jpeg', quality))
    // A chart or a drawing stays sharp as PNG, unless it is too heavy so.
    const asPng = chosen.type === 'image/png' ? [() => drawn(bitmap, 'image/png')] : []
    const blob = await firstLight([...asPng, ...asJpeg])
    if (blob === null) return null
    const ending = blob.type === 'image/png' ? 'png' : 'jpg'
    return new File([blob], nameWith(chosen.name, ending), { type: blob.type })
  } catch {
    return null
  }
}
