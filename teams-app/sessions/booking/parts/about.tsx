// What a session is: its words, when, with whom, the agenda, and the consultation it belongs to.

import { CalendarLtr20Regular } from '@fluentui/react-icons/svg/calendar-ltr'
import { ClipboardTaskListLtr20Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import { DocumentPdf20Regular } from '@fluentui/react-icons/svg/document-pdf'
import { Location20Regular } from '@fluentui/react-icons/svg/location'
import { Person20Regular } from '@fluentui/react-icons/svg/person'
import { Video20Regular } from '@fluentui/react-icons/svg/video'
import type { SessionView } from '../../../../shared/api/sessions.ts'
import { namesInWords } from '../../../../shared/domain/sessions/shown-people.ts'
import { consultationPath } from '../../../platform/route.ts'
import { whenInWords } from '../../../ui/sessions/session-words.ts'
import { withWhom } from '../words.ts'
import { AgendaFile } from './agenda-file.tsx'
import { CopyLink } from './copy-link.tsx'

export const About = ({ session }: { session: SessionView }) => {
  const { about, agenda, consultation, organiser, speakers } = session
  const isVisit = session.kind === 'visit'
  const led = `Led by ${organiser}${speakers.length === 0 ? '' : `, with ${namesInWords(speakers)}`}`
  const paragraphs = about.split(/\n\s*\n/).filter((words) => words.trim() !== '')
  return (
    <section className="card pad col g12" aria-labelledby="about-title">
      <h2 className="t-sub" id="about-title">
        What it is
      </h2>
      {paragraphs.map((words) => (
        <p key={words} className="reading words break">
          {words}
        </p>
      ))}
      <ul className="plain col g12">
        <li className="row top g12">
          <CalendarLtr20Regular aria-hidden />
          {whenInWords(session)}
        </li>
        <li className="row top g12">
          {isVisit ? <Location20Regular aria-hidden /> : <Video20Regular aria-hidden />}
          {isVisit ? 'At your school' : 'Online, in Teams'}
        </li>
        <li className="row top g12">
          <Person20Regular aria-hidden />
          <span className="break">{isVisit ? withWhom(session) : led}</span>
        </li>
        {agenda !== null && (
          <li className="row top g12">
            <DocumentPdf20Regular aria-hidden />
            <AgendaFile session={session} agenda={agenda} />
          </li>
        )}
        {consultation !== null && (
          <li className="row top g12">
            <ClipboardTaskListLtr20Regular aria-hidden />
            <a href={`#${consultationPath(consultation.id, null)}`} className="break">
              {`Consultation: ${consultation.title}`}
            </a>
          </li>
        )}
      </ul>
      {!isVisit && session.state !== 'calledOff' && <CopyLink session={session} />}
    </section>
  )
}
