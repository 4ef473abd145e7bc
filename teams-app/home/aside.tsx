// What stands beside the needs on the first page: the newest update, what one has booked and sent, the way for staff.

import type { Api } from '../../shared/api/client.ts'
import type { Me } from '../../shared/api/people.ts'
import type { SessionView } from '../../shared/api/sessions.ts'
import { day } from '../../shared/domain/kernel/ids.ts'
import { dayInShort } from '../../shared/domain/kernel/words.ts'
import { consultationPath } from '../platform/route.ts'
import type { ListedConsultation } from '../ui/consultation/consultation-card.tsx'
import type { Newest } from './needs.ts'
import { NewestUpdate } from './newest-update.tsx'
import { Bookings } from './sessions.tsx'

const Sent = ({ sent }: { sent: readonly ListedConsultation[] }) => (
  <section className="card pad">
    <h2 className="t-sub">Answers you sent</h2>
    <ul className="plain col g12 mt12">
      {sent.map(({ id, title, closes, schools }) => (
        <li key={id}>
          <a href={`#${consultationPath(id, schools.length === 1 ? (schools[0]?.urn ?? null) : null)}`}>
            {title}
          </a>
          <p className="t-cap fg3">{`You can change them until ${dayInShort(day(closes))}`}</p>
        </li>
      ))}
    </ul>
  </section>
)

const run = [
  { to: '#/officer', words: 'Consultations you run' },
  { to: '#/officer/sessions', words: 'Sessions you run' },
  { to: '#/officer/sessions/visits', words: 'Visits to schools' },
  { to: '#/officer/updates', words: 'Weekly updates you write' },
] as const

const ForStaff = ({ me }: { me: Me }) => (
  <section className="card pad">
    <h2 className="t-sub">For council staff</h2>
    <ul className="plain col g12 mt12">
      {me.appRoles.some((role) => role !== 'administrator') &&
        run.map(({ to, words }) => (
          <li key={to}>
            <a href={to}>{words}</a>
          </li>
        ))}
      <li>
        <a href="#/schools">Schools and people</a>
      </li>
    </ul>
  </section>
)

type Props = {
  readonly api: Api
  readonly me: Me
  readonly newest: Newest | null
  readonly bookings: readonly SessionView[]
  readonly sent: readonly ListedConsultation[]
}

export const Aside = ({ api, me, newest, bookings, sent }: Props) => (
  <aside className="col g16" aria-label="More for you">
    {newest !== null && <NewestUpdate key={newest.edition.id} api={api} me={me} newest={newest} />}
    {bookings.length > 0 && <Bookings bookings={bookings} />}
    {sent.length > 0 && <Sent sent={sent} />}
    {me.appRoles.length > 0 && <ForStaff me={me} />}
  </aside>
)
