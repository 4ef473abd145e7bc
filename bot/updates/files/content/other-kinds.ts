// What is neither a PNG, a JPEG nor a PDF: named where we know it, with what to do instead.

const wanted = 'Pictures have to be PNG or JPEG, and files PDF.'

type Kind = { readonly begins: (start: string) => boolean; readonly sentence: string }

const marked =
  (...marks: readonly (readonly number[])[]) =>
  (start: string): boolean =>
    marks.some((mark) => start.startsWith(String.fromCharCode(...mark)))

const like =
  (pattern: RegExp) =>
  (start: string): boolean =>
    pattern.test(start)

const svg = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?(?:<!DOCTYPE svg|<svg)/i

const kinds: readonly Kind[] = [
  { begins: like(svg), sentence: 'An SVG can hold scripts. Save the picture as PNG.' },
  {
    begins: like(/^\s*<(?:!doctype html|html|script)/i),
    sentence: 'This is a page of the web. Save it as PDF.',
  },
  {
    // Windows, Linux, Java and macOS.
    begins: marked(
      [0x4d, 0x5a],
      [0x7f, 0x45, 0x4c, 0x46],
      [0xca, 0xfe, 0xba, 0xbe],
      [0xcf, 0xfa, 0xed, 0xfe],
    ),
    sentence: 'This is a program.',
  },
  { begins: like(/^#!/), sentence: 'This is a program.' },
  { begins: like(/^GIF8/), sentence: 'This is a GIF. Save it as PNG.' },
  { begins: like(/^RIFF[\s\S]{4}WEBP/), sentence: 'This is a WebP. Save it as PNG or JPEG.' },
  {
    begins: like(/^[\s\S]{4}ftyp(?:heic|heix|mif1|avif)/),
    sentence: 'This is a HEIC or AVIF. Save it as JPEG.',
  },
  { begins: like(/^BM/), sentence: 'This is a bitmap. Save it as PNG.' },
  {
    // A ZIP, as newer Office files are, and the older ones.
    begins: marked([0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]),
    sentence: 'This is an Office file or an archive. Save the document as PDF.',
  },
]

/** One or two sentences for whoever chose the file. */
export const otherKind = (bytes: Uint8Array): string => {
  const start = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  const known = kinds.find(({ begins }) => begins(start))
  return known === undefined ? wanted : `${known.sentence} ${wanted}`
}
