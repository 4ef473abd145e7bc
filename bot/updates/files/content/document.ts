// A PDF as it may go out: a PDF from its first byte to its last, and nothing in it that starts by itself.

import { ok, type Result, refuse } from '../../../../shared/domain/kernel/result.ts'

/** Bytes. */
export const largestDocument = 20 * 1024 * 1024

/** Some programs write a few empty lines behind the end. */
const tailLength = 1_024
/** How far from the end programs look for the directory of a ZIP. */
const zipReach = 65_557

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

export const isPdf = (bytes: Uint8Array): boolean => /^%PDF-\d\.\d/.test(latin(bytes.subarray(0, 8)))

/** Names of things that run, open another program or carry another file (PDF 1.7, 12.6 and 7.11). */
const active = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/

// A letter of a name may be written by its number, so that who looks for it does not see it.
const spelt = (text: string): string =>
  text.replace(/#([0-7][0-9a-fA-F])/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )

/** Refuses in plain words what is no whole PDF, is another file as well, or holds scripts or other files. */
export const checkPdf = (bytes: Uint8Array): Result<true, string> => {
  const end = latin(bytes.subarray(-tailLength))
  if (!/%%EOF[\s\0]*$/.test(end))
    return refuse('This PDF does not come to its end, or something stands behind it. Save it as PDF again.')
  if (latin(bytes.subarray(-zipReach)).includes('PK\x05\x06'))
    return refuse('This file is a PDF and an archive in one. Save it as PDF again.')
  return active.test(spelt(latin(bytes)))
    ? refuse('This PDF holds a script, a form that runs or another file. Print it to a new PDF and add that.')
    : ok(true)
}
