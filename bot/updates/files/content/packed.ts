// The packed parts of a PDF in which objects stand (PDF 1.7, 7.5.7), unpacked within bounds so that they can be looked at.

import { constants, inflateSync } from 'node:zlib'
import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'

/** Bytes that all such parts of a file may unpack to, and how many parts are looked into. A bomb reaches one of them. */
const mostUnpacked = 32 * 1024 * 1024
const mostParts = 20_000

/** Bytes before a part in which its dictionary stands, and those of a part that tell whether it holds objects. */
const dictionaryReach = 1_000
const peekLength = 400

const tooMuch = 'This PDF unpacks to more than we can look through. Print it to a new PDF and add that.'
const unreadable =
  'A part of this PDF is damaged, or packed so that we cannot look into it. Save it as PDF again.'

const begins = /(?<!end)stream[ \t]*(?:\r\n|\r|\n)/g
const objectStream = /\/ObjStm(?![A-Za-z0-9])/
const deflated = /\/Filter\s*(?:\/(?:FlateDecode|Fl)(?![A-Za-z0-9])|\[\s*\/(?:FlateDecode|Fl)\s*\])/
const predicted = /\/Predictor\s*(?:[2-9]|1\d)/

/** Letters of a name may be written by their numbers: `/Obj#53tm`. */
const spelled = (names: string): string =>
  names.replace(/#([\da-f]{2})/gi, (_, number) => String.fromCharCode(Number.parseInt(number, 16)))

/** Numbers of objects and their places, in pairs, stand first. */
const likeObjects = /^[\s\0]*\d+[\s\0]+\d+[\s\0]/

const isZlib = (bytes: Uint8Array, at: number): boolean => {
  const [method = 0, flags = 0] = [bytes[at], bytes[at + 1]]
  return (method & 15) === 8 && (method * 256 + flags) % 31 === 0
}

type Unpacked = { readonly text: string } | 'damaged' | 'tooMuch'

const unpack = (bytes: Uint8Array, most: number): Unpacked => {
  try {
    const whole = inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
    return { text: whole.toString('latin1') }
  } catch (error) {
    return error instanceof RangeError ? 'tooMuch' : 'damaged'
  }
}

/** Where a part begins. `isNamed`: its dictionary says that it holds objects. */
type Part = {
  readonly at: number
  readonly isNamed: boolean
  readonly packing: 'none' | 'plain' | 'other'
}

const partAt = (text: string, keyword: number, at: number): Part => {
  const before = text.slice(Math.max(0, keyword - dictionaryReach), keyword)
  const dictionary = spelled(before.slice(before.lastIndexOf(' obj') + 1))
  const isPlain = deflated.test(dictionary) && !predicted.test(dictionary)
  const packing = dictionary.includes('/Filter') ? (isPlain ? 'plain' : 'other') : 'none'
  return { at, isNamed: objectStream.test(dictionary), packing }
}

/** Its objects as text; `null` for a part that holds none, such as a picture or the words of a page. */
const objectsIn = (bytes: Uint8Array, { at, isNamed, packing }: Part, most: number): Unpacked | null => {
  if (isNamed && packing === 'none') return null
  if (isNamed) return packing === 'plain' ? unpack(bytes.subarray(at), most) : 'damaged'
  if (!isZlib(bytes, at)) return null
  // Some programs read objects out of parts that do not say that they hold any.
  const peek = unpack(bytes.subarray(at, at + peekLength), most)
  if (typeof peek === 'string' || !likeObjects.test(peek.text)) return null
  return unpack(bytes.subarray(at), most)
}

/**
 * Whether `isWanted` says yes to the objects of any packed part. `text`: the file's bytes as letters, one each. Refuses,
 * in plain words, what would unpack to too much, is damaged or is packed in another way than objects usually are.
 */
export const findPacked = (
  bytes: Uint8Array,
  text: string,
  isWanted: (objects: string) => boolean,
): Result<boolean, string> => {
  let [left, parts] = [mostUnpacked, 0]
  for (const found of text.matchAll(begins)) {
    parts += 1
    if (parts > mostParts) return refuse(tooMuch)
    const objects = objectsIn(bytes, partAt(text, found.index, found.index + found[0].length), left)
    if (objects === 'tooMuch') return refuse(tooMuch)
    if (objects === 'damaged') return refuse(unreadable)
    if (objects === null) continue
    left -= objects.text.length
    if (isWanted(objects.text)) return ok(true)
  }
  return ok(false)
}
