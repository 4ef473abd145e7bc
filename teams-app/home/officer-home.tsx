// The first page of those who may agree: what waits for a second person comes before what they are asked themselves.

import { Button } from '@fluentui/react-components'
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import type { Api } from '../../shared/api/client.ts'
import { draftListSchema, draftPaths } from '../../shared/api/drafts.ts'
import type { Me } from '../../shared/api/people.ts'
import { plannerPaths, plannerSchema } from '../../shared/api/planner.ts'
import { count } from '../../shared/domain/kernel/words.ts'
import { useLoad } from '../platform/use-load.ts'
import { go } from '../platform/use-route.ts'
import { Loading, Trouble } from '../ui/page/states.tsx'
import { type Asking, asksMe, type Waiting, waitsForMe, waitsInWords } from './agreeing.ts'
import { HomePage } from './home-page.tsx'

type ToAgreeProps = {
  readonly kind: string
  readonly title: string
  readonly words: string
  readonly to: string
  readonly isFirst: boolean
}

const ToAgree = ({ kind, title, words, to, isFirst }: ToAgreeProps) => (
  <section className="card pad" aria-label={title}>
    <div className="ccard">
      <span className="tile" aria-hidden>
        <ClipboardTaskListLtr24Regular />
      </span>
      <div className="grow">
        <p className="t-cap fg3">{`${kind}, waiting for a second person`}</p>
        <h2 className="t-card break">{title}</h2>
      </div>
      <div className="cbody">
        <p className="fg2">{words}</p>
        <div className="acts mt16">
          <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => go(to)}>
            Check and decide
            <span className="vh">{`: ${title}`}</span>
          </Button>
        </div>
      </div>
    </div>
  </section>
)

const ofDraft = ({ id, title, questions, author }: Waiting) => ({
  key: id,
  kind: 'Consultation',
  title,
  words: `${count(questions, 'question')}, by ${author.name}. Nobody is asked until a second person agrees.`,
  to: `/officer/${id}/publish`,
})

const ofSession = ({ id, title, asks }: Asking) => ({
  key: id,
  kind: 'Telling every school',
  title,
  words: `${asks?.name ?? 'An officer'} wants every school to be told. Nobody is told until a second person agrees.`,
  to: `/officer/sessions/${id}`,
})

export const OfficerHome = ({ api, me }: { api: Api; me: Me }) => {
  const drafts = useLoad(api, draftPaths.list, draftListSchema)
  const planner = useLoad(api, plannerPaths.sessions, plannerSchema)
  for (const { load, again } of [drafts, planner]) {
    if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  }
  if (drafts.load.state !== 'there' || planner.load.state !== 'there') return <Loading />
  const waiting = [
    ...waitsForMe(drafts.load.body.drafts, me.id).map(ofDraft),
    ...asksMe(planner.load.body.sessions, me.id).map(ofSession),
  ]
  return (
    <HomePage api={api} me={me} waiting={waiting.length} before={waitsInWords(waiting.length)}>
      {waiting.map(({ key, ...one }, at) => (
        <ToAgree key={key} {...one} isFirst={at === 0} />
      ))}
    </HomePage>
  )
}
