// A picture made ready in the browser: no larger than it is shown, and without what a camera writes into it.

/** Pixels; larger is never shown. */
export const longestSide = 1_600
const largestPng = 1_500_000

/** The size to draw a picture at: as it is, or with its longer side at the limit. */
export const fittedSize = (
  width: number,
  height: number,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

const drawn = (bitmap: ImageBitmap, type: 'image/png' | 'image/jpeg') => {
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
  pen.drawImage(bitmap, 0, 0, width, height)
  return new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.86))
}

const nameWith = (name: string, ending: string) => `${name.replace(/\.[^.]*$/, '') || 'picture'}.${ending}`

/** Null when the browser cannot read it as a picture. */
export const readyPicture = async (chosen: File): Promise<File | null> => {
  try {
    const bitmap = await createImageBitmap(chosen)
    const png = chosen.type === 'image/png' ? await drawn(bitmap, 'image/png') : null
    const isPng = png !== null && png.size <= largestPng
    const blob = isPng ? png : await drawn(bitmap, 'image/jpeg')
    if (blob === null) return null
    return new File([blob], nameWith(chosen.name, isPng ? 'png' : 'jpg'), { type: blob.type })
  } catch {
    return null
  }
}
