// A PNG read chunk by chunk and built anew from those that draw it.

import { crc32 } from 'node:zlib'

type Read = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

const signatureLength = 8
/** Length, type and check sum around the data of a chunk. */
const around = 12

/** What decides how it looks. Texts, dates, places and profiles stay out, and so do the frames of a moving one. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])

type Chunk = { readonly type: string; readonly data: Buffer; readonly whole: Buffer }

const chunkAt = (file: Buffer, at: number): Chunk | null => {
  if (at + around > file.length) return null
  const length = file.readUInt32BE(at)
  const end = at + around + length
  if (end > file.length) return null
  const typed = file.subarray(at + 4, end - 4)
  if (crc32(typed) !== file.readUInt32BE(end - 4)) return null
  return { type: typed.toString('latin1', 0, 4), data: typed.subarray(4), whole: file.subarray(at, end) }
}

/** Every chunk up to the end of the picture; null when it does not come to its end. */
const chunksOf = (file: Buffer): readonly Chunk[] | null => {
  const chunks: Chunk[] = []
  for (let at = signatureLength; ; ) {
    const chunk = chunkAt(file, at)
    if (chunk === null) return null
    chunks.push(chunk)
    if (chunk.type === 'IEND') return chunks
    at += chunk.whole.length
  }
}

/** Null for one that is damaged. What stands behind its end is left out. */
export const pngOf = (bytes: Uint8Array): Read | null => {
  const file = Buffer.from(bytes)
  const chunks = chunksOf(file)
  const head = chunks?.[0]
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13) return null
  if (!chunks.some(({ type }) => type === 'IDAT')) return null
  const drawing = chunks.filter(({ type }) => kept.has(type)).map(({ whole }) => whole)
  return {
    bytes: new Uint8Array(Buffer.concat([file.subarray(0, signatureLength), ...drawing])),
    width: head.data.readUInt32BE(0),
    height: head.data.readUInt32BE(4),
  }
}
