// Telling people that a session can be booked: asked for, agreed to, and how far it is.

import { Button } from '@fluentui/react-components'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import type { Planned } from '../../../../shared/api/planner.ts'
import { type TellingView, tellingPaths, tellingSchema } from '../../../../shared/api/telling.ts'
import { chunk } from '../../../platform/chunk.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { TellForm } from './tell-form.tsx'
import {
  askedInWords,
  isLeft,
  isMoving,
  progressInWords,
  reachInWords,
  startInWords,
} from './telling-words.ts'

const ToldCard = chunk(() => import('./told-card.tsx').then((file) => file.ToldCard))

type Props = { readonly api: Api; readonly session: Planned; readonly again: () => void }

const pause = 3_000

/** Looks again while cards go out, and lets the page know when the session itself has changed by that. */
const useFollowed = (view: TellingView, reload: () => void, again: () => void) => {
  const { state } = view
  const before = useRef(state)
  useEffect(() => {
    if (!isMoving(view)) return
    const timer = setTimeout(reload, pause)
    return () => clearTimeout(timer)
  }, [view, reload])
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    again()
  }, [state, again])
}

/** Folded for whoever decides nothing by it. */
const CardToSee = ({ api, session, isOpen }: { api: Api; session: string; isOpen: boolean }) => {
  const [isSeen, setIsSeen] = useState(isOpen)
  return (
    <details className="tfold" open={isOpen} onToggle={() => setIsSeen(true)}>
      <summary>The card as people get it</summary>
      {isSeen && (
        <Suspense fallback={<p className="fg2">Drawing the card.</p>}>
          <ToldCard api={api} session={session} />
        </Suspense>
      )}
    </details>
  )
}

type PartProps = Props & { readonly view: TellingView; readonly reload: () => void }

const Asked = ({ api, session, view, reload }: PartProps) => {
  const { post, problem, isBusy } = useAction(api)
  const { asked } = view
  if (asked === null) return null
  const answer = (path: string) => {
    // Also after a no: what was asked may have changed meanwhile.
    post(path, tellingSchema, { version: asked.version }, () => undefined)
      .then(reload)
      .catch(() => undefined)
  }
  return (
    <>
      {problem !== null && <Trouble title="That was not done." problem={problem} />}
      {reachInWords(view).map((sentence) => (
        <p key={sentence} className="break">
          {sentence}
        </p>
      ))}
      {view.people > 0 && <CardToSee api={api} session={session.id} isOpen={asked.mayAgree} />}
      <div className="acts">
        {asked.mayAgree && (
          <Button
            appearance="primary"
            disabledFocusable={isBusy}
            onClick={() => answer(tellingPaths.agree(session.id))}
          >
            Agree and tell them
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={() => answer(tellingPaths.takeBack(session.id))}>
          Take it back
        </Button>
      </div>
    </>
  )
}

const Start = ({ api, session, view, reload }: PartProps) => {
  const [isOpen, setIsOpen] = useState(false)
  const { post, problem, isBusy } = useAction(api)
  useKeepFocus(isOpen, '#telling-form', '#telling-title')
  if (!isLeft(view)) return null
  if (!isOpen) {
    return (
      <div className="acts">
        <Button onClick={() => setIsOpen(true)}>{startInWords(view)}</Button>
      </div>
    )
  }
  return (
    <>
      {problem !== null && <Trouble title="Nobody was told." problem={problem} />}
      <TellForm
        view={view}
        card={view.people > 0 && <CardToSee api={api} session={session.id} isOpen={false} />}
        isBusy={isBusy}
        leave={() => setIsOpen(false)}
        tell={(channels) => {
          const done = () => {
            setIsOpen(false)
            reload()
          }
          post(tellingPaths.one(session.id), tellingSchema, { channels }, done).catch(() => undefined)
        }}
      />
    </>
  )
}

const Card = (props: PartProps) => {
  const { view, reload, again } = props
  useFollowed(view, reload, again)
  useKeepFocus(view, '#telling-title')
  if (view.state === 'over') return null
  const progress = progressInWords(view)
  const asked = askedInWords(view)
  return (
    <section className="card opad col g12" aria-labelledby="telling-title">
      <h2 className="t-sub" id="telling-title" tabIndex={-1}>
        Tell people
      </h2>
      <div className="col g8" role="status">
        <p className="break">{asked === '' ? 'Nobody has been sent a card for this yet.' : asked}</p>
        {progress !== '' && <p className="fg2 break">{progress}</p>}
      </div>
      {view.state === 'asked' && <Asked {...props} />}
      {(view.state === 'none' || view.state === 'told') && <Start {...props} />}
    </section>
  )
}

export const Telling = (props: Props) => {
  const { load, again: reload } = useLoad(props.api, tellingPaths.one(props.session.id), tellingSchema)
  if (load.state === 'loading') return null
  if (load.state === 'problem') {
    return <Trouble title="We could not see who has been told." problem={load.problem} />
  }
  return <Card {...props} view={load.body} reload={reload} />
}
