// What workshops said, by section: evidence beside what schools answered.

import type { Api } from '../../../../shared/api/client.ts'
import { type EvidenceView, evidenceSchema, plannerPaths } from '../../../../shared/api/planner.ts'
import { count } from '../../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { Notice } from '../../../ui/page/states.tsx'

type Section = EvidenceView['sections'][number]

const SectionNotes = ({ section }: { section: Section }) => (
  <section className="card" aria-labelledby={`evidence-${section.id}`}>
    <h2 className="t-sub opad break" id={`evidence-${section.id}`}>
      {section.number === '' ? section.title : `${section.number} ${section.title}`}
    </h2>
    <ul className="plain">
      {section.notes.map(({ session, when, by, text }) => (
        <li key={`${session} ${when}`} className="orow">
          <div className="col g4 grow">
            <p className="t-cap fg3 break">{[session, when].filter((words) => words !== '').join(', ')}</p>
            <p className="words break reading">{text}</p>
            <p className="t-cap fg2">{`Written by ${by}`}</p>
          </div>
        </li>
      ))}
    </ul>
  </section>
)

export const WorkshopsPage = ({ api, id }: { api: Api; id: string }) => {
  const { load } = useLoad(api, plannerPaths.evidence(id), evidenceSchema)
  if (load.state === 'problem') {
    return <Trouble title="We could not load what workshops said." problem={load.problem} />
  }
  if (load.state === 'loading') return <p role="status">Loading</p>
  const { sections } = load.body
  if (sections.length === 0) {
    return (
      <div className="card">
        <Notice
          icon="done"
          title="No notes from workshops yet"
          action={<a href="#/officer/sessions">Sessions you run</a>}
        >
          Officers write them by section once a workshop has begun. They stand here at once.
        </Notice>
      </div>
    )
  }
  const notes = sections.reduce((sum, section) => sum + section.notes.length, 0)
  return (
    <>
      <p className="reading">
        {`${count(notes, 'note')} from workshops on ${count(sections.length, 'section')}. They are what was said aloud, not counted answers.`}
      </p>
      {sections.map((section) => (
        <SectionNotes key={section.id} section={section} />
      ))}
    </>
  )
}
