// The privacy notice: what Countywide keeps, who sees it, how long, and what people may ask for.

import { Page } from '../ui/page/page.tsx'
import { Article } from '../ui/text/article.tsx'

export const PrivacyPage = () => (
  <Page
    narrow
    title="Privacy notice"
    lead="What Countywide keeps about you, and why."
    back={{ to: '/', words: 'Home' }}
  >
    <Article>
      <p>
        Countywide is how the council asks schools for their views and meets them. The council decides what is
        kept and why. It is answerable for it in law.
      </p>
      <h2 className="t-sub">What we keep</h2>
      <ul>
        <li>Your name, your work account, the schools you belong to and your role there.</li>
        <li>Your answers, with the time of the first and the last save and of sending.</li>
        <li>
          Your places at workshops and briefings, how long you were there, what you said about them, and
          visits your school asked for. The calendar invitation goes to your work address. Others who come see
          your address only if the officer allows it.
        </li>
        <li>Whether a message reached you in Teams.</li>
        <li>
          For each weekly update, that you opened it here and when first, and that you pressed Noted for your
          school and when. Also that you want it in channels only, if you said so.
        </li>
        <li>A log of what officers did, such as publishing or copying the answers.</li>
      </ul>
      <p>We do not ask for health, faith or other sensitive facts. Do not write about a child by name.</p>
      <h2 className="t-sub">Why we may</h2>
      <p>
        The council asks schools as part of its public task. Nobody has to answer, and no question has to be
        answered.
      </p>
      <h2 className="t-sub">Where it is</h2>
      <p>
        Everything is kept in the council’s own Microsoft 365, in lists on one SharePoint site. Countywide has
        no other store, sends nothing to other companies, and measures nobody for advertising. It sets no
        cookies.
      </p>
      <p>
        Words you have typed and that are not saved yet stay on your device. They go from there as soon as
        they are saved. On a shared computer, wait until the page says Saved before you leave.
      </p>
      <h2 className="t-sub">Who sees it</h2>
      <ul>
        <li>You see your own answers. Colleagues at your school do not.</li>
        <li>The council officers who run consultations see each answer with your name, role and school.</li>
        <li>Colleagues of your school and council officers see your places at workshops and briefings.</li>
        <li>
          Officers who send weekly updates, and the director, see which schools noted one, with the name of
          who pressed and when. Of openings Countywide shows them only the number of people. The list behind
          it names people, and whoever looks after the council’s SharePoint site can read it.
        </li>
        <li>
          In tables of results, counts of 1 to 4 are hidden. So a small group cannot be picked out by its
          number.
        </li>
      </ul>
      <h2 className="t-sub">How long</h2>
      <p>
        The council sets how long each consultation is kept, and can tell you. Countywide itself deletes
        nothing by itself.
      </p>
      <h2 className="t-sub">What you can ask for</h2>
      <p>
        You can ask the council for a copy of what it holds about you, to correct it, to limit its use or to
        erase it. Write to the council’s data protection officer. If you are not content with the reply, you
        can complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/" target="_blank" rel="noreferrer">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </Article>
  </Page>
)
