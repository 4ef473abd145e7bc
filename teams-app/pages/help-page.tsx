// Help: the questions people ask, in the words they ask them.

import { Page } from '../ui/page/page.tsx'
import { Article } from '../ui/text/article.tsx'

export const HelpPage = () => (
  <Page
    narrow
    title="Help and contacts"
    lead="Short answers to what people ask most."
    back={{ to: '/', words: 'Home' }}
  >
    <Article>
      <h2 className="t-sub">Are my answers saved?</h2>
      <p>
        Yes, as you write. The line at the top says when. If it says Not saved yet, keep the page open: we go
        on trying, and your words are kept on this device.
      </p>
      <h2 className="t-sub">Must I answer every question?</h2>
      <p>
        No. Every question is optional, and you can take the sections in any order. You can stop and come
        back.
      </p>
      <h2 className="t-sub">Can I change an answer after I sent it?</h2>
      <p>Yes, until the consultation closes. Changes count without sending again.</p>
      <h2 className="t-sub">Who sees my answers?</h2>
      <p>
        You, and the council officers who run consultations. Colleagues at your school do not. The{' '}
        <a href="#/privacy">privacy notice</a> has the details.
      </p>
      <h2 className="t-sub">I belong to several schools</h2>
      <p>You give an answer for each of them. Countywide asks which school you mean.</p>
      <h2 className="t-sub">My school or my role is wrong</h2>
      <p>
        You can change your role before your first answer is saved. The council can put right which schools
        you belong to.
      </p>
      <h2 className="t-sub">It says “This answer changed somewhere else”</h2>
      <p>
        You answered the same question in Teams chat or on another device. Both texts are shown. Choose one,
        or keep both.
      </p>
      <h2 className="t-sub">How do I keep a copy?</h2>
      <p>After sending, choose Keep a copy. You can print it, save it as a PDF or save it as a text file.</p>
      <h2 className="t-sub">How do I book a place?</h2>
      <p>
        Open <a href="#/sessions">Sessions</a>, choose Book, then say for whom. You can book for colleagues of
        your school too. A calendar invitation with the link follows.
      </p>
      <h2 className="t-sub">Can I give a place up, or move to another date?</h2>
      <p>
        Until 5pm on the school day before. A place that you give up is held for one minute, in case you want
        it back. When you switch, you keep the old place until the new one is yours.
      </p>
      <h2 className="t-sub">How does the waiting list work?</h2>
      <p>
        Places go in the order of the list. When it is your turn we ask you in Teams, and hold the place for
        four working hours: 8am to 6pm on school days. Then the next person is asked.
      </p>
      <h2 className="t-sub">I declined in Outlook. Is my place gone?</h2>
      <p>It is held for one working hour. We ask you once in Teams. Choose I am coming to keep it.</p>
      <h2 className="t-sub">Where are past weekly updates?</h2>
      <p>
        Under <a href="#/updates">Weekly updates</a>. You can search all of their words, and send a colleague
        the address of one.
      </p>
      <h2 className="t-sub">What does Noted do?</h2>
      <p>
        It tells the council that your school has read the update, with your name and the time. One press for
        each school is enough. Officers also see how many signed-in people opened it, not who they are.
      </p>
      <h2 className="t-sub">An update changed after I read it</h2>
      <p>
        It was corrected, and the line at its top says what changed. One that was withdrawn shows the reason
        instead of its words.
      </p>
      <h2 className="t-sub">Whom can I ask?</h2>
      <p>
        The names beside each consultation. If a page shows a code such as CW-503-91F, tell them the code: it
        says what went wrong and nothing about you.
      </p>
    </Article>
  </Page>
)
