// What stands below /sessions: all that can be booked, one session, or the visits one has asked for.

import './booking.css'
import type { Api } from '../../../shared/api/client.ts'
import type { Me } from '../../../shared/api/people.ts'
import { chunk } from '../../platform/chunk.ts'
import { Page } from '../../ui/page/page.tsx'
import { Loading, Trouble } from '../../ui/page/states.tsx'
import { SessionPage } from './session-page.tsx'
import { SessionsPage } from './sessions-page.tsx'
import { useSessions } from './use-sessions.ts'

const VisitsPage = chunk(() => import('../visits/visits-page.tsx').then((file) => file.VisitsPage))

type Props = { readonly api: Api; readonly me: Me; readonly id: string | null }

const Booking = ({ api, me, id }: Props) => {
  const { loaded, ...rest } = useSessions(api, id)
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'problem') {
    return (
      <Trouble
        problem={loaded.problem}
        again={() => {
          rest.again().catch(() => undefined)
        }}
      />
    )
  }
  const booking = { ...rest, list: loaded.list }
  if (id === null) return <SessionsPage api={api} me={me} booking={booking} />
  const session = loaded.list.sessions.find((one) => one.id === id)
  if (session !== undefined) {
    return <SessionPage key={id} api={api} me={me} booking={booking} session={session} />
  }
  return (
    <Page title="This session is not open to you" back={{ to: '/sessions', words: 'Sessions' }}>
      <p className="reading">
        It may be for other schools or roles, or it is over. Ask the council if you think you should be there.
      </p>
    </Page>
  )
}

export const BookingPages = (props: Props) =>
  props.id === 'visits' ? <VisitsPage api={props.api} me={props.me} /> : <Booking {...props} />
