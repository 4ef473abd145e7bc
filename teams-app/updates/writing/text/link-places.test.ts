// The links of a text, found again by the number that a check gives.

import { getSchema } from '@tiptap/core'
import { describe, expect, it } from 'vitest'
import { linksIn } from '../../../../shared/domain/updates/wording/links.ts'
import { parseMarked } from '../../../../shared/domain/updates/wording/text.ts'
import { docOf } from './doc.ts'
import { linkAt, linkPlaces } from './link-places.ts'
import { subset } from './subset.ts'

const schema = getSchema(subset)
const docOfText = (text: string) => schema.nodeFromJSON(docOf(parseMarked(text)))

describe('linkPlaces', () => {
  const text =
    'See [Form](javascript:alert) and **bold**.\n\n- [Form](https://a.example)\n- [Form](https://a.example)'

  it('are in the order in which checks count the links', () => {
    const doc = docOfText(text)
    const places = linkPlaces(doc)
    expect(places.map(({ url }) => url)).toEqual(linksIn(text).map(({ typed }) => typed))
    expect(places.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Form', 'Form', 'Form'])
    expect(new Set(places.map(({ from }) => from)).size).toBe(3)
  })

  it('count an address that was typed as plain words', () => {
    const paragraph = {
      type: 'paragraph',
      content: [{ type: 'text', text: 'at https://a.example/x. and so on' }],
    }
    const doc = schema.nodeFromJSON({ type: 'doc', content: [paragraph] })
    expect(linkPlaces(doc)).toEqual([{ from: 4, to: 23, url: 'https://a.example/x' }])
  })

  it('are found at the cursor, at their ends too', () => {
    const doc = docOfText('[Form](https://a.example) and')
    expect(linkAt(doc, 1, 1)).toMatchObject({ from: 1, to: 5 })
    expect(linkAt(doc, 5, 5)).toMatchObject({ from: 1, to: 5 })
    expect(linkAt(doc, 1, 5)).toMatchObject({ url: 'https://a.example' })
    expect(linkAt(doc, 3, 7)).toBeNull()
    expect(linkAt(doc, 7, 8)).toBeNull()
  })
})
