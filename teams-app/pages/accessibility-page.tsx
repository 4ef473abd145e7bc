// The accessibility statement: what was tested, what was not, what is known to be hard, and whom to tell.

import { Page } from '../ui/page/page.tsx'
import { Article } from '../ui/text/article.tsx'

export const AccessibilityPage = () => (
  <Page
    narrow
    title="Accessibility statement"
    lead="What works, what has not been tested yet, and how to get help."
    back={{ to: '/', words: 'Home' }}
  >
    <Article>
      <p>
        This statement is about the Countywide pages in Microsoft Teams. We want everybody to be able to use
        them.
      </p>
      <h2 className="t-sub">You should be able to</h2>
      <ul>
        <li>do everything with a keyboard alone;</li>
        <li>read the pages in the light, dark and high contrast themes of Teams;</li>
        <li>use them at 320 pixels wide, or zoomed to 400%, without scrolling sideways;</li>
        <li>
          take as long as you need: nothing runs out while you write, and your words are saved as you go;
        </li>
        <li>hear in a screen reader when something was saved, was not saved, or went wrong.</li>
      </ul>
      <h2 className="t-sub">How we tested</h2>
      <p>
        The pages are built to meet level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. They were
        checked with an automated tool, axe, at 320 and at 1,280 pixels in the light, dark and high contrast
        themes. An automated tool finds only part of what can be wrong.
      </p>
      <h2 className="t-sub">What has not been tested</h2>
      <ul>
        <li>
          No person has yet gone through the pages with a screen reader such as NVDA, Narrator or VoiceOver.
        </li>
        <li>They have not been tried with voice control or with a switch.</li>
        <li>They have not been tried in Teams on a real phone.</li>
        <li>Nobody from outside has audited them.</li>
      </ul>
      <p>So we do not claim that the pages meet the guidelines in full.</p>
      <h2 className="t-sub">What we know to be hard</h2>
      <ul>
        <li>
          Cards in a Teams chat are drawn by Teams. Everything on a card can also be done on these pages.
        </li>
        <li>Long questions with many statements are long to listen to.</li>
        <li>Printing may not work in the Teams phone app. You can save a text file instead.</li>
      </ul>
      <h2 className="t-sub">Tell us</h2>
      <p>
        If something does not work for you, or you need a paper in another form, tell the council. Names to
        ask stand beside each consultation. You can also answer by e-mail or on paper.
      </p>
      <p>
        If you are not content with the reply, the{' '}
        <a href="https://www.equalityadvisoryservice.com/" target="_blank" rel="noreferrer">
          Equality Advisory and Support Service
        </a>{' '}
        can advise you. The Equality and Human Rights Commission enforces the accessibility regulations of
        2018.
      </p>
    </Article>
  </Page>
)
