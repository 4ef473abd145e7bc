// The first page of those who may agree: what waits for a second person comes before what they are asked themselves.

import { Button } from '@fluentui/react-components'
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import type { Api } from '../../shared/api/client.ts'
import { draftListSchema, draftPaths } from '../../shared/api/drafts.ts'
import type { Me } from '../../shared/api/people.ts'
import { plannerPaths, plannerSchema } from '../../shared/api/planner.ts'
import { editionListSchema, updatePaths } from '../../shared/api/updates.ts'
import { count } from '../../shared/domain/kernel/words.ts'
import { useLoad } from '../platform/use-load.ts'
import { go } from '../platform/use-route.ts'
import { Loading, Trouble } from '../ui/page/states.tsx'
import {
  type Asking,
  asksMe,
  type Task,
  updateTasks,
  type Waiting,
  waitsForMe,
  waitsInWords,
} from './agreeing.ts'
import { HomePage } from './home-page.tsx'

const ToDecide = ({ task, isFirst }: { task: Task; isFirst: boolean }) => (
  <section className="card pad" aria-label={task.title}>
    <div className="ccard">
      <span className="tile" aria-hidden>
        <ClipboardTaskListLtr24Regular />
      </span>
      <div className="grow">
        <p className="t-cap fg3">{task.kind}</p>
        <h2 className="t-card break">{task.title}</h2>
      </div>
      <div className="cbody">
        <p className="fg2">{task.words}</p>
        <div className="acts mt16">
          <Button appearance={isFirst ? 'primary' : 'secondary'} onClick={() => go(task.to)}>
            Check and decide
            <span className="vh">{`: ${task.title}`}</span>
          </Button>
        </div>
      </div>
    </div>
  </section>
)

const ofDraft = ({ id, title, questions, author }: Waiting): Task => ({
  key: id,
  kind: 'Consultation, waiting for a second person',
  title,
  words: `${count(questions, 'question')}, by ${author.name}. Nobody is asked until a second person agrees.`,
  to: `/officer/${id}/publish`,
})

const ofSession = ({ id, title, asks }: Asking): Task => ({
  key: id,
  kind: 'Telling every school, waiting for a second person',
  title,
  words: `${asks?.name ?? 'An officer'} wants every school to be told. Nobody is told until a second person agrees.`,
  to: `/officer/sessions/${id}`,
})

export const OfficerHome = ({ api, me }: { api: Api; me: Me }) => {
  const drafts = useLoad(api, draftPaths.list, draftListSchema)
  const planner = useLoad(api, plannerPaths.sessions, plannerSchema)
  const updates = useLoad(api, updatePaths.drafts, editionListSchema)
  for (const { load, again } of [drafts, planner, updates]) {
    if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  }
  if (drafts.load.state !== 'there' || planner.load.state !== 'there' || updates.load.state !== 'there')
    return <Loading />
  const waiting = [
    ...updateTasks(updates.load.body.editions),
    ...waitsForMe(drafts.load.body.drafts, me.id).map(ofDraft),
    ...asksMe(planner.load.body.sessions, me.id).map(ofSession),
  ]
  return (
    <HomePage api={api} me={me} waiting={waiting.length} before={waitsInWords(waiting.length)}>
      {waiting.map((task, at) => (
        <ToDecide key={task.key} task={task} isFirst={at === 0} />
      ))}
    </HomePage>
  )
}
