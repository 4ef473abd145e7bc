// The notice says what is kept of readers of the weekly update, and who sees it.

import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { HelpPage } from './help-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'

const wordsOf = (page: () => ReturnType<typeof PrivacyPage>) =>
  renderToStaticMarkup(createElement(page)).replace(/<[^>]+>/g, ' ')

describe('the privacy notice', () => {
  it('says what is kept of openings and of Noted, and who sees each', () => {
    const words = wordsOf(PrivacyPage)
    expect(words).toContain('that you opened it here and when first')
    expect(words).toContain('see which schools noted one, with the name of who pressed and when')
    expect(words).toContain('The list behind it names people')
    expect(words).toContain('that you want it in channels only, if you said so')
  })

  it('is not belied by the help', () => {
    expect(wordsOf(HelpPage)).toContain('with your name and the time')
  })

  it('calls an update that was taken back as its cards do', () => {
    expect(wordsOf(HelpPage)).toContain('One that was withdrawn')
    expect(wordsOf(HelpPage)).not.toContain('recalled')
  })
})
