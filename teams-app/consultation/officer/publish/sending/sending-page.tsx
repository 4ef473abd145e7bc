// How sending goes: figures, channels, who cannot be reached and why, and what an officer may do about it.

import '../publish.css'
import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import {
  type Deliveries,
  deliveriesSchema,
  draftPaths,
  draftSchema,
  extendedSchema,
} from '../../../../../shared/api/drafts.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../../../platform/use-load.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { Message } from '../../../../ui/page/message.tsx'
import { Bar } from '../../../../ui/page/progress.tsx'
import type { OfficerProps } from '../../draft/officer-props.ts'
import { Channels } from './channels.tsx'
import { isOnItsWay, sendingInWords, sentOf } from './sending.ts'
import { Unsent } from './unsent.tsx'

const every = 3_000

const Extend = ({ api, id, again }: { api: OfficerProps['api']; id: string; again: () => void }) => {
  const { isBusy, problem, post } = useAction(api)
  const [added, setAdded] = useState<number | null>(null)
  const extend = () =>
    post(draftPaths.extend(id), extendedSchema, undefined, (body) => {
      setAdded(body.added)
      again()
    })
  return (
    <section className="card opad col g12">
      <h2 className="t-sub">People added since</h2>
      <p className="fg2">
        Asks those who joined the people list after this was agreed. Nobody is asked twice.
      </p>
      {problem && <Trouble title="Nobody was added." problem={problem} />}
      {added !== null && (
        <p role="status">
          {added === 0 ? 'There is nobody new.' : `${count(added, 'person', 'people')} added.`}
        </p>
      )}
      <div className="acts">
        <Button
          disabledFocusable={isBusy}
          onClick={() => {
            extend().catch(() => undefined)
          }}
        >
          Ask people added since
        </Button>
      </div>
    </section>
  )
}

const useTick = (isOn: boolean, tick: () => void) =>
  useEffect(() => {
    if (!isOn) return
    const timer = setInterval(tick, every)
    return () => clearInterval(timer)
  }, [isOn, tick])

const Sent = ({ deliveries }: { deliveries: Deliveries }) => {
  const { sent, all } = sentOf(deliveries)
  const words = sendingInWords(deliveries)
  return (
    <section className="card pad col g12">
      <div role="status">
        <h2 className="t-card">{words}</h2>
      </div>
      <Bar done={sent} of={all} label={words} />
      {deliveries.state === 'publishing' && (
        <p className="fg2">It goes on by itself. You can leave this page.</p>
      )}
    </section>
  )
}

export const SendingPage = ({ api, work }: OfficerProps) => {
  const { server } = work.saving
  const { load, again } = useLoad(api, draftPaths.deliveries(server.id), deliveriesSchema)
  const isPreparing = server.situation.state === 'publishing' && server.situation.listId === null
  const deliveries = load.state === 'there' ? load.body : null
  const { replace } = work
  // Until its list stands there are no deliveries to ask for, so the draft itself is asked for.
  const [askDraft] = useState(() => () => {
    const ask = async () => {
      const reply = await api.send('GET', draftPaths.one(server.id), draftSchema)
      if (reply.ok) replace(reply.body)
    }
    ask().catch(() => undefined)
    again()
  })
  const hasChanged = deliveries !== null && deliveries.state !== server.situation.state
  useTick(isPreparing || hasChanged, askDraft)
  useTick(!isPreparing && deliveries !== null && isOnItsWay(deliveries), again)
  if (isPreparing) {
    return (
      <Message intent="info" role="status" title="It is agreed.">
        The SharePoint list and the list of people are being made. This takes a minute.
      </Message>
    )
  }
  if (deliveries === null) {
    return load.state === 'problem' ? (
      <Trouble title="We could not load how far it is." problem={load.problem} />
    ) : (
      <p role="status">Loading</p>
    )
  }
  const url = 'listUrl' in server.situation ? server.situation.listUrl : null
  return (
    <>
      <Sent deliveries={deliveries} />
      <div className="owork">
        <div className="col g16">
          <Unsent api={api} id={server.id} people={deliveries.people} again={again} />
          <Channels api={api} id={server.id} channels={deliveries.channels} again={again} />
        </div>
        <aside className="col g16" aria-label="More about sending">
          {url !== null && (
            <section className="card opad">
              <h2 className="t-sub">The answers</h2>
              <p className="mt4">
                <a href={url} target="_blank" rel="noreferrer">
                  Open the SharePoint list
                </a>
              </p>
            </section>
          )}
          <Extend api={api} id={server.id} again={again} />
        </aside>
      </div>
    </>
  )
}
