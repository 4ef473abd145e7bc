import { describe, expect, it } from 'vitest'
import { htmlOf, insideBody, textOf } from './html-text.ts'

describe('a body as text', () => {
  it('has a line for each block and no marks', () => {
    const page =
      '<html><head><style>p{}</style></head><body><p>One &amp; two</p>\n<ul><li>Three</li></ul>Four<br>Five&nbsp;&#163;5</body></html>'
    expect(textOf(page)).toBe('One & two\nThree\n\nFour\nFive £5')
  })

  it('is read back from its HTML as it was', () => {
    const text = 'Dear all,\n\nbring <one> "example" & more'
    expect(textOf(htmlOf(text))).toBe(text)
  })
})

describe('a body as HTML', () => {
  it('is taken out of its page, or as it is', () => {
    expect(insideBody('<html><body class="x"><p>a</p></body></html>')).toBe('<p>a</p>')
    expect(insideBody('<p>a</p>')).toBe('<p>a</p>')
  })
})
