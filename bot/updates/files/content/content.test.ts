// What is taken into the library by what it holds, and what is left out of it.

import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import {
  aJpeg,
  aPdf,
  aPng,
  cameraNotes,
  jpegSegment,
  pngChunk,
} from '../../../../tests/support/picture-builders.ts'
import { checkPdf, isPdf } from './document.ts'
import { otherKind } from './other-kinds.ts'
import { type Picture, pictureKind, readPicture } from './picture.ts'

const read = (bytes: Uint8Array): Picture => {
  const kind = pictureKind(bytes)
  if (kind === null) throw new Error('no picture')
  const picture = readPicture(bytes, kind)
  if (!picture.ok) throw new Error(picture.refusal)
  return picture.value
}
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const numbers = () => {
  let seed = 1
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed
  }
}

describe('a picture', () => {
  it('is a PNG with its size, byte by byte as it was', () => {
    const file = aPng(320, 200)
    expect(read(file)).toEqual({ kind: 'png', bytes: new Uint8Array(file), width: 320, height: 200 })
  })

  it('is a JPEG with its size, byte by byte as it was', () => {
    const file = aJpeg(320, 200)
    expect(read(file)).toEqual({ kind: 'jpg', bytes: new Uint8Array(file), width: 320, height: 200 })
  })

  it('leaves out texts, places and what stands behind its end', () => {
    const texts = [pngChunk('tEXt', Buffer.from('Author\0Pat')), pngChunk('eXIf', Buffer.from('GPS 51.5N'))]
    expect(read(Buffer.concat([aPng(4, 3, texts), Buffer.from('PK\x03\x04<script>')])).bytes).toEqual(
      new Uint8Array(aPng(4, 3)),
    )
    const notes = [
      jpegSegment(0xe1, cameraNotes(1)),
      jpegSegment(0xe2, Buffer.from('ICC_PROFILE')),
      jpegSegment(0xed, Buffer.from('Photoshop')),
      jpegSegment(0xfe, Buffer.from('<?php evil')),
    ]
    expect(read(Buffer.concat([aJpeg(4, 3, notes), Buffer.from('ftypmp42')])).bytes).toEqual(
      new Uint8Array(aJpeg(4, 3)),
    )
  })

  it('that lies on its side is shown upright and says nothing else of its camera', () => {
    const picture = read(aJpeg(400, 300, [jpegSegment(0xe1, cameraNotes(6))]))
    expect(picture).toMatchObject({ width: 300, height: 400 })
    expect(latin(picture.bytes)).not.toContain('GPS')
    // Read again it says the same.
    expect(read(picture.bytes)).toEqual(picture)
  })

  it.each([
    ['cut off', aPng().subarray(0, 40)],
    ['with a wrong check sum', Buffer.from(aPng()).fill(9, 30, 31)],
    ['without pixels', Buffer.concat([aPng().subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))])],
    ['a JPEG without its end', aJpeg().subarray(0, -2)],
    ['a JPEG whose segment is longer than it', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0])],
    ['a JPEG of no width', aJpeg(0, 3)],
  ])('that is damaged is refused: %s', (_what, bytes) => {
    const kind = pictureKind(bytes)
    expect(kind && readPicture(bytes, kind)).toEqual({
      ok: false,
      refusal: expect.stringContaining('damaged'),
    })
  })

  it('has at most 1,024 pixels each way and less than 1 MB, as cards of Teams take no more', () => {
    expect(read(aPng(1_024, 1_024)).width).toBe(1_024)
    for (const large of [aPng(1_025, 1), aPng(1, 1_025)])
      expect(readPicture(large, 'png')).toMatchObject({
        refusal: expect.stringMatching(/1,025.* 1,024 by 1,024/),
      })
    const heavy = (size: number) =>
      Buffer.concat([
        aPng().subarray(0, 33),
        pngChunk('IDAT', Buffer.alloc(size)),
        pngChunk('IEND', Buffer.alloc(0)),
      ])
    expect(readPicture(heavy(999_900), 'png').ok).toBe(true)
    expect(readPicture(heavy(1_000_000), 'png')).toMatchObject({ refusal: expect.stringContaining('1 MB') })
  })

  it('is weighed without what a camera put beside it', () => {
    const notes = Array.from({ length: 17 }, () => jpegSegment(0xed, Buffer.alloc(65_000)))
    expect(read(aJpeg(4, 3, notes)).bytes.length).toBeLessThan(1_000)
  })

  it.each([
    ['PNG', aPng(9, 9)],
    ['JPEG', aJpeg(9, 9, [jpegSegment(0xe1, cameraNotes(8))])],
  ])('whose bytes are bent ends in words: %s', (_what, file) => {
    const next = numbers()
    for (let round = 0; round < 2_000; round++) {
      const bent = Buffer.from(file)
      for (let times = 0; times < 4; times++) bent[2 + (next() % (bent.length - 2))] = next() % 256
      const kind = pictureKind(bent)
      if (kind !== null) expect(readPicture(bent, kind).ok).toBeTypeOf('boolean')
    }
  })
})

describe('a PDF', () => {
  it('is one from its first byte to its last', () => {
    expect(isPdf(aPdf())).toBe(true)
    expect(checkPdf(aPdf())).toEqual({ ok: true, value: true })
    expect(isPdf(Buffer.from('MZ %PDF-1.7'))).toBe(false)
  })

  it.each([
    ['a script', aPdf('3 0 obj<</S/JavaScript/JS(app.alert)>>endobj'), 'script'],
    ['a script whose name is spelt in numbers', aPdf('3 0 obj<</S/J#61vaScript>>endobj'), 'script'],
    ['a script without its kind', aPdf('3 0 obj<</JS 4 0 R>>endobj'), 'script'],
    ['a script behind a remark', aPdf('3 0 obj<</#4AS %x\n(app.alert)>>endobj'), 'script'],
    ['a form that runs', aPdf('3 0 obj<</XFA[(a) 4 0 R]>>endobj'), 'script'],
    ['a program to be started', aPdf('3 0 obj<</S /Launch>>endobj'), 'script'],
    ['another file', aPdf('3 0 obj<</Type/EmbeddedFile>>endobj'), 'script'],
    ['an archive behind it', Buffer.concat([aPdf(), Buffer.from('PK\x05\x06')]), 'end'],
    ['an archive inside it', aPdf('stream PK\x05\x06 endstream'), 'archive'],
    ['no end', aPdf().subarray(0, 60), 'end'],
  ])('is refused with %s', (_what, bytes, word) => {
    expect(checkPdf(bytes)).toMatchObject({ ok: false, refusal: expect.stringContaining(word) })
  })

  it('may hold packed pictures, in which every three letters stand somewhere', () => {
    const packed = ['/JS\0', '/JS\xff', '/JS)', '/#4as>', '/JS 7', '/XFA\x80', '/XFA '].join('\x01\xfe')
    expect(checkPdf(aPdf(`4 0 obj<</Length 40>>stream\n${packed}\nendstream endobj`)).ok).toBe(true)
  })

  it('is looked at in no time, whatever it is made of', () => {
    for (const unit of ['#41', '/J', '/J#61', '/JS ', '/JS 1 ', '/#4a#53 1']) {
      const begun = process.cpuUsage()
      checkPdf(aPdf(unit.repeat(8_000_000 / unit.length)))
      expect(process.cpuUsage(begun).user / 1_000, unit).toBeLessThan(250)
    }
  })

  /** An object stream as programs write it: `dictionary` replaces what says how it is packed. */
  const packed = (objects: string, dictionary = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode') =>
    aPdf(
      `7 0 obj<<${dictionary}/Length 9>>stream\n${latin(deflateSync(Buffer.from(`4 0 ${objects}`)))}\nendstream endobj`,
    )
  const script = '<</S/JavaScript/JS(app.alert)>>'

  it.each([
    ['in a packed part', packed(script)],
    ['spelt in numbers in a packed part', packed('<</S/J#61vaScript/#4a#53 5 0 R>>')],
    ['in the second of two', Buffer.concat([packed('<</A 1>>').subarray(0, -7), packed(script)])],
    ['in a part that hides its kind', packed(script, '/Type/Obj#53tm/#46ilter[/Flate#44ecode]')],
    ['in a part that does not say what it holds', packed(script, '/Filter/FlateDecode')],
    ['another file, in a packed part', packed('<</Names<</EmbeddedFiles 5 0 R>>>>')],
  ])('is refused with a script %s', (_what, bytes) => {
    expect(checkPdf(bytes)).toMatchObject({ ok: false, refusal: expect.stringContaining('script') })
  })

  it.each([
    ['packed twice over', packed(script, '/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]')],
    [
      'packed with a predictor',
      packed(script, '/Type/ObjStm/Filter/FlateDecode/DecodeParms<</Predictor 12>>'),
    ],
    ['damaged', aPdf('7 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nxxxx\nendstream')],
  ])('is refused when a part with objects is %s', (_what, bytes) => {
    expect(checkPdf(bytes)).toMatchObject({ ok: false, refusal: expect.stringContaining('look into') })
  })

  it('goes out with packed objects that do nothing, and with packed words and pictures', () => {
    expect(checkPdf(packed('<</Type/Font/BaseFont/Helvetica>>'))).toEqual({ ok: true, value: true })
    const words = packed('BT (JavaScript lessons) Tj ET', '/Filter/FlateDecode')
    expect(checkPdf(words)).toEqual({ ok: true, value: true })
    const picture = latin(deflateSync(Buffer.from('\xff\xd8 /JS (\x01', 'latin1')))
    expect(checkPdf(aPdf(`7 0 obj<</Filter/FlateDecode>>stream\n${picture}\nendstream`)).ok).toBe(true)
  })

  it.each([
    ['by a reference', '<</Root 1 0 R/Encrypt 9 0 R>>'],
    ['in place', '<</#45ncrypt<</V 4>>>>'],
  ])('that is locked is refused: %s', (_what, trailer) => {
    expect(checkPdf(aPdf(trailer))).toMatchObject({ refusal: expect.stringContaining('without a password') })
    expect(checkPdf(aPdf('<</EncryptMetadata false>>')).ok).toBe(true)
  })

  it('is not unpacked without end', () => {
    const bomb = packed(' '.repeat(33 * 1024 * 1024))
    const many = aPdf('stream\n'.repeat(20_001))
    for (const bytes of [bomb, many]) {
      expect(checkPdf(bytes)).toMatchObject({ ok: false, refusal: expect.stringContaining('look through') })
    }
    const begun = process.cpuUsage()
    checkPdf(aPdf('stream\n\x78\x9c4 0 '.repeat(400_000)))
    checkPdf(bomb)
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(2_500)
  })

  it('may speak of such things', () => {
    expect(checkPdf(aPdf('(Launch of /JSchools and JavaScript lessons)'))).toMatchObject({ ok: true })
  })
})

describe('anything else', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['SVG', '<?xml version="1.0"?><!-- x --><svg>'],
    ['program', 'MZ\x90\0'],
    ['program', '#!/bin/sh'],
    ['Office file', 'PK\x03\x04word/vbaProject.bin'],
    ['GIF', 'GIF89a'],
    ['WebP', 'RIFF\0\0\0\0WEBP'],
    ['HEIC', '\0\0\0\x18ftypheic'],
    ['page of the web', '<!doctype html><script>'],
    ['PNG or JPEG', 'just words'],
  ])('is named: %s', (word, start) => {
    expect(pictureKind(Buffer.from(start, 'latin1'))).toBeNull()
    expect(otherKind(Buffer.from(start, 'latin1'))).toContain(word)
    expect(otherKind(Buffer.from(start, 'latin1'))).toContain(
      'Pictures have to be PNG or JPEG, and files PDF.',
    )
  })
})
