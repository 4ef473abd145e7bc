// A series that was planned just now: each session with its date, and the way into the planner.

import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Planned } from '../../../shared/api/planner.ts'
import { count } from '../../../shared/domain/kernel/words.ts'
import { teamsLink } from '../../platform/teams-link.ts'
import { DateBlock } from '../../ui/date-block.tsx'
import { Message } from '../../ui/pane/message.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import { dateBlock, hoursInWords, localTimes, whenInWords } from '../plan/when.ts'
import { plannedInWords } from './workshops.ts'

const Row = ({ session }: { readonly session: Planned }) => {
  const times = localTimes(session.starts, session.ends)
  return (
    <li className="outl row">
      <DateBlock {...dateBlock(times.starts)} />
      <div className="grow col">
        <h2 className="t-strong break">{session.title}</h2>
        <p className="t-cap fg2">
          <span aria-hidden>{hoursInWords(times)}</span>
          <span className="vh">{whenInWords(times)}</span>, {count(session.capacity, 'place')}
        </p>
      </div>
    </li>
  )
}

type Props = { readonly sessions: readonly Planned[]; readonly back: () => void }

export const SeriesDone = ({ sessions, back }: Props) => {
  const [link, setLink] = useState<string | null>(null)
  useEffect(() => {
    teamsLink('officers', 'sessions').then(setLink, () => undefined)
  }, [])
  return (
    <Pane
      title={plannedInWords(sessions)}
      foot={
        <>
          {link !== null && (
            <Button as="a" appearance="secondary" href={link} target="_blank" rel="noreferrer">
              Open in the planner
            </Button>
          )}
          <Button onClick={back}>Back to this appointment</Button>
          <p className="t-cap fg2">To move one, open it in your calendar or in the planner.</p>
        </>
      }
    >
      <Message intent="success" role="status">
        <p>
          <strong className="t-strong">These are sessions now.</strong> They come into your calendar within a
          minute. People book them in Teams.
        </p>
      </Message>
      <ul className="col g8">
        {sessions.map((session) => (
          <Row key={session.id} session={session} />
        ))}
      </ul>
    </Pane>
  )
}
