// Files of a library in words: their name and their size.
import type { Row } from '../doors/shapes-of-controls.ts'

/** The name of a file: SharePoint's own column for it, else the name or title it was given. */
export const fileNameOf = ({ id, fields }: Row): string => {
  const named = [fields['FileLeafRef'], fields['name'], fields['Title']]
  return named.find((name) => typeof name === 'string' && name !== '')?.toString() ?? `Document ${id}`
}

/** "212 KB", "1.4 MB"; blank for what is no size. */
export const sizeWords = (bytes: unknown): string => {
  if (typeof bytes !== 'number' || bytes < 0) return ''
  const kilobytes = bytes / 1_024
  if (kilobytes < 1_000) return `${Math.max(1, Math.round(kilobytes))}\u00a0KB`
  return `${(kilobytes / 1_024).toFixed(1)}\u00a0MB`
}
