// The pane beside a mail: who wrote, and a place for their school.

import { useEffect, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import { senderPath, senderSchema } from '../../../shared/api/sender.ts'
import type { Sender as WhoWrote } from '../../platform/office.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Pane } from '../../ui/pane/pane.tsx'
import { Loading, Sentence, Trouble } from '../../ui/pane/states.tsx'
import { HelpSender } from './booking.tsx'

const Unknown = ({ from }: { readonly from: WhoWrote }) => (
  <Pane title="Help this school" lead={from.email}>
    <p>
      <strong className="t-strong">{from.name}</strong> is not in the people list, so we do not know their
      school.
    </p>
    <p className="fg2">
      To book for them, add them under For officers, Schools and people, in the Countywide tab in Teams. Then
      open this mail again.
    </p>
  </Pane>
)

const OfSender = ({ api, from }: { readonly api: Api; readonly from: WhoWrote }) => {
  const { load, again } = useLoad(api, senderPath(from.email), senderSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  const { person, sessions } = load.body
  if (person === null) return <Unknown from={from} />
  return <HelpSender api={api} person={person} sessions={sessions} again={again} />
}

type Props = {
  readonly api: Api
  readonly sender: () => WhoWrote | null
  readonly onItem: (listener: () => void) => void
}

export const MailPane = ({ api, sender, onItem }: Props) => {
  const [from, setFrom] = useState(sender)
  useEffect(() => {
    onItem(() => setFrom(sender()))
  }, [onItem, sender])
  if (from === null) {
    return <Sentence title="Open a mail">Choose a mail from a school to see who wrote it.</Sentence>
  }
  return <OfSender key={from.email} api={api} from={from} />
}
