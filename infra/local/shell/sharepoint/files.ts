// Files of a library in words: their name and their size.
import type { Row } from '../doors/shapes-of-controls.ts'

/** The name of a file with its folders, from SharePoint's own column for it. */
export const fileNameOf = ({ id, fields }: Row): string => {
  const name = fields['FileLeafRef']
  return typeof name === 'string' && name !== '' ? name : `Document ${id}`
}

/** "212 KB", "1.4 MB"; blank for what is no size. */
export const sizeWords = (bytes: unknown): string => {
  if (typeof bytes !== 'number' || bytes < 0) return ''
  const kilobytes = bytes / 1_024
  if (kilobytes < 1_000) return `${Math.max(1, Math.round(kilobytes))}\u00a0KB`
  return `${(kilobytes / 1_024).toFixed(1)}\u00a0MB`
}
