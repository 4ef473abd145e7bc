// Which way is up in a photograph: the one thing that is read out of a camera's notes and written again.

/** 1: as it is. From 5 on it lies on its side (Exif 2.32, tag 0x0112). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const ways: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
const tag = 0x0112
/** Marker, length and `Exif\0\0` before the notes themselves. */
const headLength = 10
const entryLength = 12
const mostEntries = 500

type Notes = { readonly read16: (at: number) => number; readonly read32: (at: number) => number }

const notesIn = (tiff: Buffer): Notes | null => {
  const order = tiff.toString('latin1', 0, 2)
  const has = (at: number, length: number) => at >= 0 && at + length <= tiff.length
  if (order === 'II')
    return {
      read16: (at) => (has(at, 2) ? tiff.readUInt16LE(at) : 0),
      read32: (at) => (has(at, 4) ? tiff.readUInt32LE(at) : 0),
    }
  if (order === 'MM')
    return {
      read16: (at) => (has(at, 2) ? tiff.readUInt16BE(at) : 0),
      read32: (at) => (has(at, 4) ? tiff.readUInt32BE(at) : 0),
    }
  return null
}

/** What the segment says; 1 when it says nothing that can be read. */
export const orientationOf = (segment: Buffer): Orientation => {
  if (segment.toString('latin1', 4, headLength) !== 'Exif\0\0') return 1
  const notes = notesIn(segment.subarray(headLength))
  if (notes === null) return 1
  const first = notes.read32(4)
  const entries = Math.min(notes.read16(first), mostEntries)
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + index * entryLength
    if (notes.read16(at) === tag) return ways.find((way) => way === notes.read16(at + 8)) ?? 1
  }
  return 1
}

/** A segment that says this and nothing else. */
export const orientationSegment = (orientation: Orientation): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    Buffer.from('Exif\0\0MM\0*', 'latin1'),
    Buffer.from([0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]),
  ])
