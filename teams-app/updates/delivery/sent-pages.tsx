// An edition from its agreement on: its head with its state, and its pages for delivery, noted, versions and correcting.

import './delivery.css'
import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { EditionWire } from '../../../shared/api/updates.ts'
import { momentInWords } from '../../../shared/domain/kernel/words.ts'
import { chunk } from '../../platform/chunk.ts'
import type { PageProps } from '../../platform/page-props.ts'
import { useKeepFocus } from '../../ui/focus/keep-focus.ts'
import { OfficerFrame, StateChip } from '../../ui/officer/officer-frame.tsx'
import { Trouble as NotDone } from '../../ui/officer/trouble.tsx'
import { Message } from '../../ui/page/message.tsx'
import { usePageTitle } from '../../ui/page/page.tsx'
import { Loading, Trouble } from '../../ui/page/states.tsx'
import { type SentView, sentPath, writingPath } from '../staff-route.ts'
import { DeliveryPage } from './delivery-page.tsx'
import { NotedPage } from './noted-page.tsx'
import { Recall } from './recall.tsx'
import { type Sent, useSent } from './use-sent.ts'
import { PendingCard } from './versions/pending-card.tsx'
import { Versions } from './versions/versions-page.tsx'

// The editor weighs most and is for the few who correct.
const CorrectPage = chunk(() => import('./correct/correct-page.tsx').then((file) => file.CorrectPage))

type Props = Pick<PageProps, 'api' | 'me' | 'go'> & { readonly id: string; readonly view: SentView }
type OpenProps = Props & { readonly edition: EditionWire; readonly sent: Sent }

const chips: Readonly<Record<EditionWire['state'], string>> = {
  draft: 'Draft',
  awaitingApproval: 'Waiting for a second person',
  scheduled: 'Goes out',
  missed: 'Did not go out at its time',
  sending: 'Being sent',
  sent: 'Sent',
  recalling: 'Being recalled',
  recalled: 'Recalled',
}

const leadOf = ({ sendAt, author, approvedBy }: EditionWire): string =>
  `${sendAt === null ? '' : `${momentInWords(sendAt)}. `}Written by ${author.name}${
    approvedBy === null ? '' : `, agreed by ${approvedBy.name}`
  }.`

const tabsOf = ({ edition, sent, view }: OpenProps) => {
  const noted = sent.noted.body
  return [
    { to: sentPath(edition.id), words: 'Delivery', isHere: view === 'delivery' },
    {
      to: sentPath(edition.id, 'noted'),
      words: 'Noted',
      isHere: view === 'noted',
      ...(noted === null ? {} : { count: noted.noted.length }),
    },
    {
      to: sentPath(edition.id, 'versions'),
      words: 'Versions',
      isHere: view === 'versions',
      count: edition.corrections.length + 1,
    },
  ]
}

/** What is out is put right while the rest still go out, too. */
const mayCorrect = ({ state }: EditionWire): boolean => state === 'sent' || state === 'sending'

const Acts = ({ api, go, edition, sent }: OpenProps) => {
  const { state, id, pending } = edition
  if (!mayCorrect(edition)) return null
  return (
    <>
      <Recall
        api={api}
        id={id}
        copies={sent.delivery?.delivered ?? null}
        isSending={state === 'sending'}
        isNotice={edition.sending.personal.how === 'notice'}
        replace={sent.changed}
      />
      {pending === null && <Button onClick={() => go(sentPath(id, 'correct'))}>Correct</Button>}
    </>
  )
}

const Recalled = ({ recalled }: Pick<EditionWire, 'recalled'>) =>
  recalled === null ? null : (
    <div id="recalled" tabIndex={-1}>
      <Message intent="warning" title={`${recalled.by.name} recalled it on ${momentInWords(recalled.at)}.`}>
        <span className="break">{recalled.reason}</span>
      </Message>
    </div>
  )

const NotedTab = ({ sent, edition }: OpenProps) => {
  const { body, problem } = sent.noted
  if (body !== null) return <NotedPage body={body} />
  if (problem !== null) return <NotDone title="We could not load who noted it." problem={problem} />
  const isBefore = edition.state === 'scheduled' || edition.state === 'missed'
  return isBefore ? <p>It has not gone out yet.</p> : <p role="status">Loading</p>
}

const Opened = (props: OpenProps) => {
  const { api, me, edition, sent, view } = props
  const heading = usePageTitle(edition.content.summary)
  useKeepFocus(edition.state, '#pending-title', '#scheduled-title', '#missed-title')
  const copies = sent.delivery?.delivered ?? null
  const pending = (
    <PendingCard api={api} me={me.id} edition={edition} copies={copies} replace={sent.changed} />
  )
  return (
    <OfficerFrame
      heading={heading}
      title={edition.content.summary}
      back={{ to: writingPath(), words: 'Weekly updates' }}
      state={<StateChip>{chips[edition.state]}</StateChip>}
      lead={leadOf(edition)}
      aside={<Acts {...props} />}
      tabs={tabsOf(props)}
      tabsLabel="Pages of this update"
    >
      <Recalled recalled={edition.recalled} />
      {sent.problem !== null && <NotDone title="This may be out of date." problem={sent.problem} />}
      {view !== 'noted' && pending}
      {view === 'delivery' && <DeliveryPage api={api} edition={edition} sent={sent} />}
      {view === 'noted' && <NotedTab {...props} />}
      {view === 'versions' && <Versions edition={edition} />}
    </OfficerFrame>
  )
}

export const SentPages = (props: Props) => {
  const { api, go, id, view } = props
  const sent = useSent(api, id)
  const { edition, problem, ask } = sent
  const isBack = edition?.state === 'draft' || edition?.state === 'awaitingApproval'
  useEffect(() => {
    if (isBack) go(writingPath(id))
  }, [isBack, go, id])
  if (edition === null && problem !== null) return <Trouble problem={problem} again={ask} />
  if (edition === null || isBack) return <Loading />
  if (view === 'correct' && mayCorrect(edition)) {
    return (
      <CorrectPage
        {...props}
        edition={edition}
        copies={sent.delivery?.delivered ?? null}
        done={(next) => {
          sent.changed(next)
          go(sentPath(id, 'versions'))
        }}
      />
    )
  }
  return <Opened {...props} view={view === 'correct' ? 'versions' : view} edition={edition} sent={sent} />
}
