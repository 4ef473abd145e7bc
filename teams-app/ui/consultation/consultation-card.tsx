// A consultation as a card: what it is, when it closes, how far each school of the person is, and the way on.

import './consultation-card.css'
import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import type { ReactNode } from 'react'
import type { ConsultationList } from '../../../shared/api/responses.ts'
import { day } from '../../../shared/domain/kernel/ids.ts'
import { closeInWords, count, dayInWords } from '../../../shared/domain/kernel/words.ts'
import { businessNow, daysLeftInWords } from '../../platform/business-time.ts'
import { consultationPath } from '../../platform/route.ts'
import { go } from '../../platform/use-route.ts'
import { Bar } from '../page/progress.tsx'

export type ListedConsultation = ConsultationList['consultations'][number]
type Standing = ListedConsultation['schools'][number]

const dates = ({ moment, opens, closes }: ListedConsultation): ReactNode => {
  if (moment === 'closed') return `It closed on ${closeInWords(day(closes))}.`
  if (moment === 'scheduled') return `It opens on ${dayInWords(day(opens))}.`
  return (
    <>
      <strong className="t-strong">{daysLeftInWords(businessNow(), closes)}.</strong>{' '}
      {`It closes on ${closeInWords(day(closes))}.`}
    </>
  )
}

const wayOn = (moment: ListedConsultation['moment'], school: Standing): string => {
  if (moment === 'closed') return school.sentAt === null ? 'See what happened' : 'Read what you sent'
  if (school.sentAt !== null) return 'Read or change'
  return school.sectionsStarted === 0 ? 'Start answering' : 'Continue'
}

type RowProps = {
  readonly consultation: ListedConsultation
  readonly school: Standing
  readonly isNamed: boolean
  readonly isPrimary: boolean
}

const SchoolRow = ({ consultation, school, isNamed, isPrimary }: RowProps) => {
  const { id, questions, moment } = consultation
  const answered = `${school.answered.toLocaleString('en-GB')} of ${count(questions, 'question')} answered`
  const words = wayOn(moment, school)
  return (
    <li className="col g8 srow">
      {isNamed && <p className="t-strong">{school.name}</p>}
      <Bar done={school.answered} of={questions} label={answered} />
      <div className="row between wrap g4">
        <span className="fg2">{answered}</span>
        {school.sentAt !== null && (
          <span className="st ok">
            <CheckmarkCircle16Filled aria-hidden />
            {`Sent, reference ${school.reference ?? ''}`}
          </span>
        )}
      </div>
      {moment !== 'scheduled' && (
        <div className="acts mt8">
          <Button
            appearance={isPrimary ? 'primary' : 'secondary'}
            onClick={() => go(consultationPath(id, school.urn))}
          >
            {words}
            <span className="vh">{`: ${consultation.title}${isNamed ? `, ${school.name}` : ''}`}</span>
          </Button>
        </div>
      )}
    </li>
  )
}

type Props = {
  readonly consultation: ListedConsultation
  /** Only the first thing that needs the person has the one filled button. */
  readonly isFirst?: boolean
  readonly heading?: 'h2' | 'h3'
}

export const ConsultationCard = ({ consultation, isFirst = false, heading: Heading = 'h2' }: Props) => {
  const { title, schools, reason, sections, questions } = consultation
  const firstOpen = schools.find((school) => school.sentAt === null)
  return (
    <section className="card pad" aria-label={title}>
      <div className="ccard">
        <span className="tile" aria-hidden>
          <ClipboardTaskListLtr24Regular />
        </span>
        <div className="grow">
          <p className="t-cap fg3">
            {`Consultation: ${count(sections, 'section')}, ${count(questions, 'question')}`}
          </p>
          <Heading className="t-card break">{title}</Heading>
        </div>
        <div className="cbody">
          <p className="fg2">{dates(consultation)}</p>
          {reason !== '' && <p className="fg2 reading mt8">{reason}</p>}
          <ul className="plain col g16 mt16">
            {schools.map((school) => (
              <SchoolRow
                key={school.urn}
                consultation={consultation}
                school={school}
                isNamed={schools.length > 1}
                isPrimary={isFirst && school === firstOpen}
              />
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}
