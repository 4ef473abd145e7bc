// Proposing a visit to whoever wrote the mail: about what, when, with what stands in the way, and a note.

import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { Api } from '../../shared/api/client.ts'
import type { Sender } from '../../shared/api/sender.ts'
import { visitPaths, visitViewSchema } from '../../shared/api/visits.ts'
import { visitTopics, visitTopicWords } from '../../shared/domain/sessions/visits/visit.ts'
import { newOp } from '../platform/new-key.ts'
import { CheckList, Doubts } from '../sessions/plan/check-list.tsx'
import { useChecks } from '../sessions/plan/use-checks.ts'
import { useSending } from '../sessions/plan/use-sending.ts'
import { Choice, focusFault, Line, Lines } from '../ui/fields/fields.tsx'
import { Message } from '../ui/pane/message.tsx'
import { Pane } from '../ui/pane/pane.tsx'
import { ProblemMessage } from '../ui/pane/states.tsx'
import { emptyProposal, type Faults, faultsOf, offerOf, type Proposal, timesOf } from './proposal.ts'

type Props = {
  readonly api: Api
  readonly person: NonNullable<Sender['person']>
  readonly school: string
  readonly title: string
  /** Who wrote, and the way to something else. */
  readonly head: ReactNode
}

const useProposing = ({ api, person, school }: Omit<Props, 'title' | 'head'>) => {
  const [op, setOp] = useState(newOp)
  const [proposal, setProposal] = useState(emptyProposal)
  const [isTried, setIsTried] = useState(false)
  const [reference, setReference] = useState<string | null>(null)
  const { sending, send } = useSending()
  const faults: Faults = isTried ? faultsOf(proposal) : {}
  const times = timesOf(proposal)
  const nowhere = { area: null, coOrganisers: [], except: null, exceptEventId: null }
  const looked = useChecks(api, times && { ...times, ...nowhere })
  const propose = () => {
    setIsTried(true)
    const offer = offerOf(proposal, { op, person: person.id, school })
    if (offer === null) return void setTimeout(focusFault, 50)
    send(async () => {
      const reply = await api.send('POST', visitPaths.all, visitViewSchema, offer)
      if (!reply.ok) return reply.problem
      setReference(reply.body.reference)
      setProposal(emptyProposal)
      setIsTried(false)
      // The next one is another visit.
      setOp(newOp())
      return null
    })
  }
  const set = (part: Partial<Proposal>) => setProposal((now) => ({ ...now, ...part }))
  return { proposal, set, faults, reference, sending, looked, times, propose }
}

type Proposing = ReturnType<typeof useProposing>

const When = ({ proposal, set, faults, looked, times }: Proposing) => (
  <>
    <Line type="date" label="Day" value={proposal.date} set={(date) => set({ date })} fault={faults.date} />
    <div className="two">
      <Line
        type="time"
        label="Starts"
        value={proposal.from}
        set={(from) => set({ from })}
        fault={faults.from}
      />
      <Line type="time" label="Ends" value={proposal.to} set={(to) => set({ to })} fault={faults.to} />
    </div>
    {times !== null && <CheckList looked={looked} />}
  </>
)

export const ProposeVisit = (props: Props) => {
  const proposing = useProposing(props)
  const { proposal, set, faults, reference, sending, looked, times, propose } = proposing
  return (
    <Pane
      title={props.title}
      foot={
        <>
          {times !== null && <Doubts looked={looked} />}
          <Button appearance="primary" disabledFocusable={sending.state === 'sending'} onClick={propose}>
            Propose the visit
          </Button>
          <p className="t-cap fg2">{`${props.person.name} is asked in Teams, and may say no.`}</p>
        </>
      }
    >
      {props.head}
      {reference !== null && (
        <Message intent="success" role="status">
          <p>
            <strong className="t-strong">Proposed to {props.person.name}.</strong> The reference is{' '}
            {reference}. They get it in Teams, from 8am to 6pm on school days.
          </p>
        </Message>
      )}
      {sending.state === 'problem' && <ProblemMessage problem={sending.problem} />}
      <Choice
        label="What is it about?"
        value={proposal.topic}
        set={(topic) => set({ topic })}
        fault={faults.topic}
      >
        <option value="">Choose</option>
        {visitTopics.map((topic) => (
          <option key={topic} value={topic}>
            {visitTopicWords[topic]}
          </option>
        ))}
      </Choice>
      <When {...proposing} />
      <Lines
        label="Note to the school"
        value={proposal.note}
        set={(note) => set({ note })}
        fault={faults.note}
      />
    </Pane>
  )
}
