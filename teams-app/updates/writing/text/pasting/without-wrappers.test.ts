// What is pasted out of a mail leads where its author meant.

import { describe, expect, it } from 'vitest'
import { markdownOf } from '../markdown.ts'
import { readClipboard } from './clipboard.ts'
import type { Pasted } from './elements.ts'

const safe = 'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Ff%3Fx%3D1&data=05'
const page = (...children: readonly Pasted[]): Pasted => ({ tag: 'body', attributes: {}, children })
const link = (words: string): Pasted => ({ tag: 'a', attributes: { href: safe }, children: [words] })

const partsOf = (of: Pasted | null, text: string) => readClipboard({ page: of, text, pictures: 0 }).parts

describe('readClipboard', () => {
  it('takes links of a mail out of what its protection put around them', () => {
    const list: Pasted = {
      tag: 'ul',
      attributes: {},
      children: [{ tag: 'li', attributes: {}, children: [link('Form')] }],
    }
    expect(markdownOf(partsOf(page(link('Form'), list), ''))).toBe(
      '[Form](https://a.example/f?x=1)\n\n- [Form](https://a.example/f?x=1)',
    )
  })

  it('does the same with bare addresses, in a page and in plain text', () => {
    const bare = 'see [https://a.example/f?x=1](https://a.example/f?x=1)'
    expect(markdownOf(partsOf(page(`see ${safe}`), ''))).toBe(bare)
    expect(markdownOf(partsOf(page('see ', link(safe)), ''))).toBe(bare)
    expect(markdownOf(partsOf(null, `see ${safe}`))).toBe(bare)
  })
})
