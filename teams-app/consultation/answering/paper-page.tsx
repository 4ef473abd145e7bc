// The whole paper to read: every section with its background, its questions and where it was discussed before.

import { Button } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { Answering } from '../../../shared/api/responses.ts'
import type { Section } from '../../../shared/domain/consultation/consultation.ts'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { closeInWords, dayInWords } from '../../../shared/domain/kernel/words.ts'
import { consultationPath } from '../../platform/route.ts'
import { Page } from '../../ui/page/page.tsx'
import { Contact } from '../../ui/text/contact.tsx'
import { Prose } from '../../ui/text/prose.tsx'
import { Pathway } from './background.tsx'

type Content = Answering['content']

const datesInWords = ({ opens, closes }: Content): string => {
  const from = opens === null ? '' : `Opens on ${dayInWords(day(opens))}.`
  const to = closes === null ? '' : `Closes on ${closeInWords(day(closes))}.`
  return [from, to].filter((words) => words !== '').join(' ')
}

/** The subtitle as a sentence of its own, then the dates. */
const leadOf = (content: Content): string => {
  const { subtitle } = content
  const first = subtitle === '' || /[.?!]$/.test(subtitle) ? subtitle : `${subtitle}.`
  return [first, datesInWords(content)].filter((words) => words !== '').join(' ')
}

const SectionToRead = ({ section }: { section: Section }) => (
  <section className="card pad mt16">
    <h2 className="t-sub">{[section.number, section.title].filter((part) => part !== '').join(' ')}</h2>
    {section.background !== '' && (
      <div className="mt8">
        <Prose text={section.background} />
      </div>
    )}
    {section.questions.length > 0 && (
      <>
        <h3 className="t-strong mt16">What you are asked</h3>
        <ul className="reading">
          {section.questions.map((question) => (
            <li key={question.code}>{question.text}</li>
          ))}
        </ul>
      </>
    )}
    {section.pathway.length > 0 && (
      <>
        <h3 className="t-strong mt16">Where this was discussed</h3>
        <Pathway steps={section.pathway} />
      </>
    )}
  </section>
)

const Named = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section className="card pad mt16">
      <h2 className="t-sub">{title}</h2>
      <ul className="reading col g8 mt8 break">
        {lines.map((line) => (
          <li key={line}>
            <Contact text={line} />
          </li>
        ))}
      </ul>
    </section>
  )

export const PaperPage = ({ loaded }: { loaded: Answering }) => {
  const { id, content, response } = loaded
  const appendices = content.appendices.map(({ label, title }) =>
    [label, title].filter((part) => part !== '').join(': '),
  )
  return (
    <Page
      narrow
      title={content.title}
      lead={leadOf(content)}
      back={{ to: consultationPath(id, response.urn), words: 'Back to the consultation' }}
    >
      <div className="acts no-print">
        <Button icon={<Print20Regular />} onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      </div>
      {content.reason !== '' && <p className="reading mt16">{content.reason}</p>}
      {content.sections.map((section) => (
        <SectionToRead key={section.id} section={section} />
      ))}
      <Named title="Appendices" lines={appendices} />
      <Named title="Ask about this" lines={content.contacts} />
    </Page>
  )
}
