// What can be done for the sender: a place in a session for their school, or a visit, and what came of it.

import { Button } from '@fluentui/react-components'
import { type ReactNode, Suspense, useState } from 'react'
import type { Api } from '../../../shared/api/client.ts'
import type { Sender } from '../../../shared/api/sender.ts'
import { chunk } from '../../platform/chunk.ts'
import { OneOf } from '../../ui/fields/fields.tsx'
import { Message } from '../../ui/pane/message.tsx'
import { Pane } from '../../ui/pane/pane.tsx'
import { ProblemMessage } from '../../ui/pane/states.tsx'
import { useSending } from '../plan/use-sending.ts'
import { localTimes, whenInWords } from '../plan/when.ts'
import { canTake, firstChoice, isFull, type Offer, placesInWords, takePlace } from './places.ts'

const ProposeVisit = chunk(() => import('../../visits/propose-visit.tsx').then((file) => file.ProposeVisit))

type Person = NonNullable<Sender['person']>
type Props = {
  readonly api: Api
  readonly person: Person
  readonly sessions: readonly Offer[]
  readonly again: () => void
}

const WhoWrote = ({ person }: Pick<Props, 'person'>) => (
  <div className="outl">
    <p className="t-strong break">{person.name}</p>
    {person.schools.length === 0 && <p className="t-cap fg2">Not linked to a school.</p>}
    {person.schools.map(({ urn, name }) => (
      <p key={urn} className="t-cap fg2 break">
        {name}, URN {urn}
      </p>
    ))}
  </div>
)

const sessionOption = (offer: Offer) => ({
  value: offer.id,
  isOff: !canTake(offer),
  words: (
    <>
      {offer.title}
      <span className="t-cap fg2 line">
        {whenInWords(localTimes(offer.starts, offer.ends))}. {placesInWords(offer)}
      </span>
    </>
  ),
})

type Done = { readonly offer: Offer; readonly as: 'booked' | 'waiting' }

const DoneMessage = ({ done, person }: { readonly done: Done; readonly person: Person }) => (
  <Message intent="success" role="status">
    <p>
      <strong className="t-strong">
        {person.name} {done.as === 'booked' ? 'has a place' : 'is on the waiting list'}
      </strong>{' '}
      in {done.offer.title}.{' '}
      {done.as === 'booked'
        ? 'The invitation goes out within a minute.'
        : 'We tell them when a place is theirs.'}
    </p>
  </Message>
)

const useBooking = ({ api, person, sessions, again }: Props) => {
  const [school, setSchool] = useState(person.schools[0]?.urn ?? null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const { sending, send } = useSending()
  // Once something is booked nothing is chosen by itself: a second press must not book the next session.
  const offer =
    sessions.find((one) => one.id === chosen && canTake(one)) ??
    (done === null ? firstChoice(sessions) : null)
  const book = () => {
    if (offer === null) return
    send(async () => {
      const outcome = await takePlace(api, offer, { person: person.id, school })
      again()
      if (typeof outcome !== 'string') return outcome
      setDone({ offer, as: outcome })
      setChosen(null)
      return null
    })
  }
  return { school, setSchool, offer, setChosen, done, sending, book }
}

const footWords = (person: Person, offer: Offer | null, hasMore: boolean): string => {
  if (offer === null)
    return hasMore ? 'Choose a session to book again.' : 'There is no session they could book.'
  return isFull(offer)
    ? 'They are told when a place is theirs. Nobody is mailed now.'
    : `${person.name} gets the invitation from Outlook. Nobody else is mailed.`
}

const title = 'Help this school'

type BookingProps = Props & { readonly booking: ReturnType<typeof useBooking>; readonly head: ReactNode }

const Booking = ({ person, sessions, booking, head }: BookingProps) => {
  const { offer, setChosen, done, sending, book } = booking
  const isSending = sending.state === 'sending'
  return (
    <Pane
      title={title}
      foot={
        <>
          {offer !== null && (
            <Button appearance="primary" disabledFocusable={isSending} onClick={book}>
              {isFull(offer) ? 'Put on the waiting list' : 'Book 1 place'}
            </Button>
          )}
          <p className="t-cap fg2">{footWords(person, offer, sessions.some(canTake))}</p>
        </>
      }
    >
      {head}
      {done !== null && <DoneMessage done={done} person={person} />}
      {sending.state === 'problem' && <ProblemMessage problem={sending.problem} />}
      {sessions.length === 0 ? (
        <p className="fg2">No session is planned. Make an appointment in your calendar a session first.</p>
      ) : (
        <OneOf
          label="Into which session"
          value={offer?.id ?? ''}
          set={setChosen}
          options={sessions.map(sessionOption)}
        />
      )}
    </Pane>
  )
}

const ways = { book: 'Book a place', visit: 'Plan a visit' } as const
type Way = keyof typeof ways
const wayNames = ['book', 'visit'] as const

const Ways = ({ way, setWay }: { readonly way: Way; readonly setWay: (way: Way) => void }) => (
  <fieldset className="ways">
    <legend className="vh">What to do for them</legend>
    {wayNames.map((name) => (
      <button key={name} type="button" aria-pressed={name === way} onClick={() => setWay(name)}>
        {ways[name]}
      </button>
    ))}
  </fieldset>
)

/** What an officer can do for whoever wrote: book a place for them, or plan a visit to their school. */
export const HelpSender = (props: Props) => {
  const { api, person } = props
  const [way, setWay] = useState<Way>('book')
  const booking = useBooking(props)
  const { school, setSchool } = booking
  const head = (
    <>
      <WhoWrote person={person} />
      {school !== null && <Ways way={way} setWay={setWay} />}
      {person.schools.length > 1 && (
        <OneOf
          label="For which school"
          value={school ?? ''}
          set={(value) => setSchool(person.schools.find(({ urn }) => urn === value)?.urn ?? school)}
          options={person.schools.map(({ urn, name }) => ({ value: urn, words: name }))}
        />
      )}
    </>
  )
  if (way === 'book' || school === null) return <Booking {...props} booking={booking} head={head} />
  return (
    <Suspense fallback={<Pane title={title}>{head}</Pane>}>
      <ProposeVisit api={api} person={person} school={school} title={title} head={head} />
    </Suspense>
  )
}
