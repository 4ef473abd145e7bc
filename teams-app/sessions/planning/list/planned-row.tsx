// One session in the officers' list.

import type { Planned } from '../../../../shared/api/planner.ts'
import { sessionKindWords } from '../../../../shared/domain/sessions/session.ts'
import { Bar } from '../../../ui/page/progress.tsx'
import { DateBlock } from '../../../ui/sessions/date-block.tsx'
import { whenInWords } from '../../../ui/sessions/session-words.ts'
import { StandingLine } from '../../../ui/sessions/standing.tsx'
import { plannedPath } from '../planner-route.ts'
import { bookedInWords, concernOf } from './list-words.ts'

export const PlannedRow = ({ session }: { session: Planned }) => {
  const concern = concernOf(session)
  const booked = bookedInWords(session)
  const under = [sessionKindWords[session.kind], session.area, session.organiser.name]
  return (
    <li className="orow prow">
      <DateBlock at={session.starts} />
      <div className="grow">
        <h3 className="t-strong break">
          <a href={`#${plannedPath(session.id)}`}>{session.title}</a>
        </h3>
        <p className="fg2">{whenInWords(session)}</p>
        <p className="t-cap fg3 break">{under.filter((one) => one !== null).join(', ')}</p>
        {concern !== null && <StandingLine standing={concern} />}
      </div>
      <div className="pbooked col g4">
        <span className="num">{booked}</span>
        <Bar
          done={Math.min(session.booked, session.capacity)}
          of={Math.max(1, session.capacity)}
          label={booked}
        />
      </div>
    </li>
  )
}
