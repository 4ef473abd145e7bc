// The period as weeks: school days tinted, holidays hatched, the first and last day filled. Told in one sentence.

import '../publish.css'
import type { Day } from '../../../../../shared/domain/kernel/ids.ts'
import { count, dayInShort, dayInWords } from '../../../../../shared/domain/kernel/words.ts'
import { type CalendarDay, schoolDaysIn, weeksOf } from './weeks.ts'

const heads = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

const classOf = ({ kind, isOpen, isEdge }: CalendarDay): string => {
  if (isEdge) return 'cd edge'
  if (kind === 'holiday') return 'cd holiday'
  return isOpen && kind === 'school' ? 'cd school' : 'cd'
}

const monthOf = (of: Day) => dayInWords(of).split(' ').at(-2) ?? ''

export const Calendar = ({ opens, closes }: { opens: Day; closes: Day }) => {
  const days = count(schoolDaysIn(opens, closes), 'school day')
  const months =
    monthOf(opens) === monthOf(closes) ? monthOf(opens) : `${monthOf(opens)} to ${monthOf(closes)}`
  return (
    <section className="card opad">
      <div className="row between g8">
        <h2 className="t-sub">{days}</h2>
        <span className="t-cap fg3">{months}</span>
      </div>
      <div
        className="cal mt12"
        role="img"
        aria-label={`${days} from ${dayInShort(opens)} to ${dayInShort(closes)}`}
      >
        {heads.map((head) => (
          <span key={head} className="cd cdh">
            {head.slice(0, 1)}
          </span>
        ))}
        {weeksOf(opens, closes)
          .flat()
          .map((one) => (
            <span key={one.day} className={`num ${classOf(one)}`}>
              {one.number}
            </span>
          ))}
      </div>
      <p className="row wrap g16 mt12 t-cap fg2">
        <span className="row g4">
          <i className="cdk school" />
          Open, school day
        </span>
        <span className="row g4">
          <i className="cdk holiday" />
          Holiday
        </span>
      </p>
    </section>
  )
}
