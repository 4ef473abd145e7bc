// What the session is: who leads it, to what it belongs, for which area first, and the way into its meeting.

import { Open16Regular } from '@fluentui/react-icons/svg/open'
import { planWords } from '../../../../../shared/api/plan-words.ts'
import type { Planned } from '../../../../../shared/api/planner.ts'
import { sessionKindWords } from '../../../../../shared/domain/sessions/session.ts'

export const About = ({ session }: { session: Planned }) => {
  const { organiser, coOrganisers, speakers, series, consultation, area, calendar, state } = session
  const led = [organiser.name, ...coOrganisers.map(({ name }) => name)].join(', ')
  const lines: readonly (readonly [string, string])[] = [
    ['Led by', led],
    ...(speakers.length === 0 ? [] : [[planWords.speakers, speakers.join(', ')] as const]),
    ...(series === null
      ? []
      : [
          [
            'Series',
            `${series.title}. ${series.attendOne ? planWords.attendOne : planWords.attendAny}.`,
          ] as const,
        ]),
    ...(consultation === null ? [] : [[planWords.consultation, consultation.title] as const]),
    [planWords.area, area === null ? planWords.anyArea : `${area} first`],
  ]
  return (
    <section className="card opad col g8" aria-labelledby="about-title">
      <h2 className="t-sub" id="about-title">
        {sessionKindWords[session.kind]}
      </h2>
      <dl className="col g8">
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt className="t-cap fg3">{name}</dt>
            <dd className="break">{words}</dd>
          </div>
        ))}
      </dl>
      {calendar.joinUrl !== null && state !== 'calledOff' && (
        <a href={calendar.joinUrl} target="_blank" rel="noreferrer" className="row g4">
          <Open16Regular aria-hidden />
          Open the meeting in Teams
        </a>
      )}
    </section>
  )
}
