// A Word file is a zip package: its directory is read before anything is unpacked, so that a bomb never goes off.

import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { ok, type Result, refuse } from '../../shared/domain/kernel/result.ts'
import { type PaperFileRefusal, refusals } from './paper-file-refusals.ts'

const inflate = promisify(inflateRaw)

const megabyte = 1024 * 1024
const largestUnpacked = 100 * megabyte
// A paper of a hundred pages has two or three; turning eight into text takes some seconds, for which everybody waits.
const largestXml = 8 * megabyte
const largestRatio = 200
const mostEntries = 10_000

type Entry = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly header: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Where the end record stands: in the last 64 KB, before a comment. */
const endOfDirectory = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === endMark) return at
  }
  return -1
}

const entryAt = (view: DataView, at: number): { readonly entry: Entry; readonly next: number } | null => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entryMark) return null
  const nameLength = view.getUint16(at + 28, true)
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  if (next > view.byteLength) return null
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength))
  return {
    next,
    entry: {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    },
  }
}

/** The entries as the directory lists them; null when it is broken. */
const entriesOf = (bytes: Uint8Array): readonly Entry[] | null => {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end === -1) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  while (entries.length < count) {
    const read = entryAt(view, at)
    if (read === null) return null
    entries.push(read.entry)
    at = read.next
  }
  return entries
}

const isBomb = (entries: readonly Entry[], size: number): boolean => {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  const xml = entries.some((entry) => isXml(entry.name) && entry.unpacked > largestXml)
  return entries.length > mostEntries || unpacked > largestUnpacked || unpacked / size > largestRatio || xml
}

const isXml = (name: string) => /\.(?:xml|rels)$/i.test(name)

/** A directory may lie about sizes: unpacks what will be read and stops where the said size ends. */
const unpack = async (bytes: Uint8Array, entry: Entry): Promise<Uint8Array | null> => {
  const view = viewOf(bytes)
  if (entry.header + 30 > view.byteLength || view.getUint32(entry.header, true) !== localMark) return null
  const start =
    entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch {
    return null
  }
}

const isMacro = ({ name }: Entry) => /(?:^|\/)vba(?:project|data)\.(?:bin|xml)$/i.test(name)

/** Refuses bombs, macros and packages that are no Word document; reads the directory first and unpacks only within its bounds. */
export const checkPackage = async (bytes: Uint8Array): Promise<Result<true, PaperFileRefusal>> => {
  const entries = entriesOf(bytes)
  if (entries === null) return refuse(refusals.unreadable)
  if (isBomb(entries, bytes.length)) return refuse(refusals.unpacksTooLarge)
  if (entries.some(isMacro)) return refuse(refusals.macros)
  const types = entries.find(({ name }) => name === '[Content_Types].xml')
  if (types === undefined || !entries.some(({ name }) => /^word\/document\d*\.xml$/i.test(name))) {
    return refuse(refusals.notWhatItSays)
  }
  for (const entry of entries.filter(({ name }) => isXml(name))) {
    const content = await unpack(bytes, entry)
    if (content === null || content.length > largestXml) return refuse(refusals.unpacksTooLarge)
    if (entry === types && /macroEnabled/i.test(new TextDecoder().decode(content)))
      return refuse(refusals.macros)
  }
  return ok(true)
}
