// A JPEG read segment by segment and built anew from those that draw it; of what a camera says, only which way is up.

import { type Orientation, orientationOf, orientationSegment } from './orientation.ts'

type Read = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }
type Segment = { readonly marker: number; readonly whole: Buffer; readonly next: number }

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const jfif = 0xe0
const exif = 0xe1
/** Says how the colours are mixed. */
const adobe = 0xee

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
/** Tables, frames and scans; of what applications add only two. */
const isKept = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xdf) || marker === jfif || marker === adobe
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** Where the scan's data ends: at the next marker that is neither a stuffed zero nor a restart. */
const scanEnd = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const marker = file[at + 1]
    if (marker === undefined) return -1
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at
  }
  return -1
}

const segmentAt = (file: Buffer, from: number): Segment | null => {
  let at = from
  if (file[at] !== 0xff) return null
  // A marker may stand behind any number of filling bytes.
  while (file[at + 1] === 0xff) at += 1
  const marker = file[at + 1]
  if (marker === undefined) return null
  if (marker === endOfImage) return { marker, whole: file.subarray(at, at + 2), next: at + 2 }
  if (at + 4 > file.length) return null
  const headEnd = at + 2 + file.readUInt16BE(at + 2)
  if (headEnd > file.length || headEnd < at + 4) return null
  const next = marker === startOfScan ? scanEnd(file, headEnd) : headEnd
  return next === -1 ? null : { marker, whole: file.subarray(at, next), next }
}

const segmentsOf = (file: Buffer): readonly Segment[] | null => {
  const segments: Segment[] = []
  for (let at = 2; ; ) {
    const segment = segmentAt(file, at)
    if (segment === null) return null
    segments.push(segment)
    if (segment.marker === endOfImage) return segments
    at = segment.next
  }
}

const sizeOf = (segments: readonly Segment[], orientation: Orientation) => {
  const frame = segments.find(({ marker, whole }) => isFrame(marker) && whole.length >= 9)?.whole
  if (frame === undefined) return null
  const [height, width] = [frame.readUInt16BE(5), frame.readUInt16BE(7)]
  // From the fifth way on, the picture lies on its side.
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

/** Null for one that is damaged. What stands behind its end is left out. */
export const jpegOf = (bytes: Uint8Array): Read | null => {
  const file = Buffer.from(bytes)
  const segments = segmentsOf(file)
  if (segments === null || !segments.some(({ marker }) => marker === startOfScan)) return null
  const orientation = segments
    .filter(({ marker }) => marker === exif)
    .reduce<Orientation>((found, { whole }) => (found === 1 ? orientationOf(whole) : found), 1)
  const size = sizeOf(segments, orientation)
  if (size === null) return null
  const [head, rest] = [
    segments.filter(({ marker }) => marker === jfif),
    segments.filter(({ marker }) => isKept(marker) && marker !== jfif),
  ]
  const parts = [
    Buffer.from([0xff, startOfImage]),
    ...head.slice(0, 1).map(({ whole }) => whole),
    ...(orientation === 1 ? [] : [orientationSegment(orientation)]),
    ...rest.map(({ whole }) => whole),
  ]
  return { bytes: new Uint8Array(Buffer.concat(parts)), ...size }
}
