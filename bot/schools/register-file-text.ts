// Bytes of a spreadsheet's export become text, whatever encoding the spreadsheet chose.

import iconv from 'iconv-lite'

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte)

// UTF-16 without a mark: Latin text has a zero in every second byte.
const zeroShare = (bytes: Uint8Array, offset: 0 | 1): number => {
  const sample = bytes.subarray(0, 400)
  const places = Math.floor(sample.length / 2)
  const zeros = Array.from({ length: places }, (_, index) => sample[index * 2 + offset]).filter(
    (byte) => byte === 0,
  )
  return places === 0 ? 0 : zeros.length / places
}

const encodingOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-8' => {
  if (startsWith(bytes, 0xff, 0xfe) || zeroShare(bytes, 1) > 0.7) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff) || zeroShare(bytes, 0) > 0.7) return 'utf-16be'
  return 'utf-8'
}

/**
 * UTF-16 and UTF-8 with or without a byte order mark; bytes that are not valid UTF-8 are read as Windows-1252, which
 * is what the national register and older spreadsheets write.
 */
export const textOf = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'win1252')
  }
}

/** What a file really is when it is not text, by its first bytes: words for people, or `undefined`. */
export const otherKindOf = (bytes: Uint8Array): string | undefined => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'an Excel workbook or a zip file'
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'an old Excel workbook'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'a PDF'
  if (startsWith(bytes, 0x4d, 0x5a)) return 'a program'
  return undefined
}
