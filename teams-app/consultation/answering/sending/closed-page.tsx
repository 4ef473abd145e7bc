// A consultation that is over, or has not begun: when, what became of the person's answer, what comes next.

import { Button } from '@fluentui/react-components'
import type { Answering } from '../../../../shared/api/responses.ts'
import { fieldsOf } from '../../../../shared/domain/consultation/question.ts'
import { closeInWords, dayInWords } from '../../../../shared/domain/kernel/words.ts'
import { consultationPath } from '../../../platform/route.ts'
import { go } from '../../../platform/use-route.ts'
import { Message } from '../../../ui/page/message.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { Contact } from '../../../ui/text/contact.tsx'
import { type Saving, unsaved } from '../saving/saving.ts'
import { asking } from '../work.ts'

const back = { to: '/consultations', words: 'Consultations' }

const outcome = ({ response }: Answering): string => {
  if (response.sentAt !== null) return `Your answer is in, reference ${response.reference ?? ''}.`
  if (response.reference === null) return 'No answer came from you. Tell us by e-mail if you had trouble.'
  return `Your answers were saved but not sent, reference ${response.reference}. Tell us by e-mail if you had trouble.`
}

const TooLate = ({ loaded, saving }: { loaded: Answering; saving: Saving }) => {
  const kept = unsaved(saving)
  const fields = asking(loaded)
    .flatMap((section) => section.questions)
    .flatMap(fieldsOf)
    .filter((field) => field.takes === 'text' && (kept[field.id]?.typed ?? '') !== '')
  if (fields.length === 0) return null
  return (
    <section className="card pad" aria-label="Words that were not saved">
      <Message intent="warning" title="These words did not reach us before the close.">
        They are kept on this device only. Copy them if you want to send them by e-mail.
      </Message>
      <dl className="col g12 mt16">
        {fields.map((field) => (
          <div key={field.id}>
            <dt className="t-strong break">{field.label}</dt>
            <dd className="mt4 break words">{kept[field.id]?.typed}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const Contacts = ({ contacts }: { contacts: readonly string[] }) =>
  contacts.length === 0 ? null : (
    <>
      <h2 className="t-strong mt16">Who to ask</h2>
      <ul className="plain col g8 mt4 break">
        {contacts.map((contact) => (
          <li key={contact}>
            <Contact text={contact} />
          </li>
        ))}
      </ul>
    </>
  )

export const ClosedPage = ({ loaded, saving }: { loaded: Answering; saving: Saving }) => {
  const { id, content, response } = loaded
  const closed = content.closes === null ? 'It is closed.' : `It closed on ${closeInWords(content.closes)}.`
  return (
    <Page narrow title={content.title} back={back}>
      <section className="card pad" aria-label="Closed">
        <span className="chip">Closed</span>
        <p className="mt12 reading">{`${closed} ${outcome(loaded)}`}</p>
        <h2 className="t-strong mt16">What happens next</h2>
        <p className="fg2 mt4 reading">
          The council reads every answer. It then tells all schools what it found.
        </p>
        <Contacts contacts={content.contacts} />
        <p className="mt16">
          <a href={`#${consultationPath(id, response.urn, 'paper')}`}>Read the paper</a>
        </p>
        {response.reference !== null && (
          <div className="acts mt16">
            <Button appearance="primary" onClick={() => go(consultationPath(id, response.urn, 'copy'))}>
              {response.sentAt === null ? 'Read what was saved' : 'Read what you sent'}
            </Button>
          </div>
        )}
      </section>
      <TooLate loaded={loaded} saving={saving} />
    </Page>
  )
}

export const ScheduledPage = ({ loaded }: { loaded: Answering }) => {
  const { opens, closes, title, contacts } = loaded.content
  return (
    <Page narrow title={title} back={back}>
      <section className="card pad" aria-label="Not open yet">
        <p className="reading">
          {opens !== null && `It opens on ${dayInWords(opens)}. `}
          {closes !== null && `You can answer until ${closeInWords(closes)}.`}
        </p>
        <Contacts contacts={contacts} />
        <p className="mt16">
          <a href={`#${consultationPath(loaded.id, loaded.response.urn, 'paper')}`}>Read the paper</a>
        </p>
      </section>
    </Page>
  )
}
