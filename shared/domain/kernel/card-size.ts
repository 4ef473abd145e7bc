// How large a card and the message around it may be, and how their bytes are counted (decision 15).

/** As sent to Teams. A sign outside the basic plane takes four bytes in both. */
export const utf8Bytes = (text: string): number => {
  let bytes = 0
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0
    if (point < 0x80) bytes += 1
    else if (point < 0x800) bytes += 2
    else bytes += point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Teams counts a whole activity so. */
export const utf16Bytes = (text: string): number => text.length * 2

/** Bytes: a card as minified UTF-8, an activity as UTF-16. A KB is 1,024 bytes, as Teams counts its own limits. */
export const mostCardBytes = 25 * 1024
export const mostActivityBytes = 80 * 1024
