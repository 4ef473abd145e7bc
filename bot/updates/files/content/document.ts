// A PDF as it may go out: a PDF from its first byte to its last, and nothing in it that starts by itself.

import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'
import { findPacked } from './packed.ts'

/** Bytes. */
export const largestDocument = 20 * 1024 * 1024

/** Some programs write a few empty lines behind the end. */
const tailLength = 1_024
/** How far from the end programs look for the directory of a ZIP. */
const zipReach = 65_557

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export const isPdf = (bytes: Uint8Array): boolean => /^%PDF-\d\.\d/.test(latin(bytes.subarray(0, 8)))

/** Letters of a name, each as itself or by its number, so that who looks for it sees it either way. */
const spelt = (name: string): string =>
  Array.from(name, (letter) => {
    const number = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${number.replace(/[a-f]/, (digit) => `[${digit}${digit.toUpperCase()}]`)})`
  }).join('')

const long = ['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia'].map(spelt).join('|')
const short = ['JS', 'XFA'].map(spelt).join('|')

/**
 * Names of things that run, open another program or carry another file (PDF 1.7, 12.6 and 7.11). The short ones stand by
 * chance in every few megabytes of packed pictures: they count only with a value as theirs behind them.
 */
const active = new RegExp(
  `/(?:(?:${long})(?![A-Za-z0-9#])|(?:${short})[\\s\\0]{0,100}(?:[(<[%]|\\d{1,10}[\\s\\0]{1,100}\\d{1,5}[\\s\\0]{1,100}R))`,
)

/** Names what the file is locked with: then nobody but a reader with the key sees what is in it. */
const locked = new RegExp(
  `/${spelt('Encrypt')}[\\s\\0]{0,100}(?:<<|\\d{1,10}[\\s\\0]{1,100}\\d{1,5}[\\s\\0]{1,100}R)`,
)

/** Refuses in plain words what is no whole PDF, is another file as well, is locked, or holds scripts or other files, packed ones too. */
export const checkPdf = (bytes: Uint8Array): Result<true, string> => {
  const end = latin(bytes.subarray(-tailLength))
  if (!/%%EOF[\s\0]*$/.test(end))
    return refuse('This PDF does not come to its end, or something stands behind it. Save it as PDF again.')
  if (latin(bytes.subarray(-zipReach)).includes('PK\x05\x06'))
    return refuse('This file is a PDF and an archive in one. Save it as PDF again.')
  const text = latin(bytes)
  if (locked.test(text))
    return refuse(
      'This PDF is protected, so we cannot look into it. Save a copy without a password or restrictions.',
    )
  const packed = active.test(text) ? ok(true) : findPacked(bytes, text, (objects) => active.test(objects))
  if (!packed.ok) return packed
  return packed.value
    ? refuse('This PDF holds a script, a form that runs or another file. Print it to a new PDF and add that.')
    : ok(true)
}
