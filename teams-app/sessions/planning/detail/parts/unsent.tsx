// Who was not told in Teams, each with the reason; what is of use still is sent again on the officer's word.

import { Button } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Api } from '../../../../../shared/api/client.ts'
import type { PlannedDetail } from '../../../../../shared/api/planner.ts'
import {
  mostSentAgain,
  sendAgainPath,
  sentAgainSchema,
  type UnsentNotice,
} from '../../../../../shared/api/unsent.ts'
import { useKeepFocus } from '../../../../ui/focus/keep-focus.ts'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { Message } from '../../../../ui/page/message.tsx'
import { sendAllInWords, sentAgainInWords, twiceInWords } from '../detail-words.ts'

type Props = {
  readonly api: Api
  readonly detail: PlannedDetail
  readonly answered: number
  readonly again: () => void
}

/** By then the next round has sent it, or cannot. */
const pause = 8_000

type Send = (notices: readonly UnsentNotice[]) => void

const Row = ({ notice, isBusy, send }: { notice: UnsentNotice; isBusy: boolean; send: Send }) => {
  const { name, what, reason, again } = notice
  return (
    <li className="orow wrap">
      <span className="grow break punsaid">
        <span className="t-strong">{name}</span>
        {`, ${what}`}
        <br />
        <span className="fg2">{again === 'perhapsTwice' ? `${reason} ${twiceInWords(name)}` : reason}</span>
      </span>
      {again !== 'no' && (
        <Button disabledFocusable={isBusy} onClick={() => send([notice])}>
          Send again<span className="vh">{`: ${what}, to ${name}`}</span>
        </Button>
      )}
    </li>
  )
}

export const UnsentList = ({ api, detail, answered, again }: Props) => {
  const { session, unsent } = detail
  const [sent, setSent] = useState(0)
  const { post, problem, isBusy } = useAction(api)
  useKeepFocus(answered, '#unsent-title')
  useEffect(() => {
    if (sent === 0) return
    const timer = setTimeout(again, pause)
    return () => clearTimeout(timer)
  }, [sent, again])
  const send: Send = (notices) => {
    setSent(0)
    const body = { notices: notices.map(({ key, version }) => ({ key, version })) }
    post(sendAgainPath(session.id), sentAgainSchema, body, ({ count }) => setSent(count))
      // Also after a no: what was read may have changed meanwhile.
      .then(again)
      .catch(() => undefined)
  }
  const sendable = unsent.filter((notice) => notice.again !== 'no')
  if (unsent.length === 0 && sent === 0) return null
  return (
    <section className="card" aria-labelledby="unsent-title">
      <div className="opad col g12">
        <h2 className="t-sub" id="unsent-title" tabIndex={-1}>
          Not told in Teams
        </h2>
        {sent > 0 && (
          <Message intent="success" role="status">
            {sentAgainInWords(sent)}
          </Message>
        )}
        {problem !== null && <Trouble title="Nothing was sent again." problem={problem} />}
        {sendable.length > 1 && (
          <div>
            <Button disabledFocusable={isBusy} onClick={() => send(sendable.slice(0, mostSentAgain))}>
              {sendAllInWords(sendable.length)}
            </Button>
          </div>
        )}
      </div>
      <ul className="plain">
        {unsent.map((notice) => (
          <Row key={notice.key} notice={notice} isBusy={isBusy} send={send} />
        ))}
      </ul>
    </section>
  )
}
