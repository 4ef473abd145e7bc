// The first page of those who may agree: what waits for a second person comes before what they are asked themselves.

import { Button } from '@fluentui/react-components'
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import type { Api } from '../../shared/api/client.ts'
import { draftListSchema, draftPaths } from '../../shared/api/drafts.ts'
import type { Me } from '../../shared/api/people.ts'
import { plannerPaths, plannerSchema } from '../../shared/api/planner.ts'
import { editionListSchema } from '../../shared/api/update-list.ts'
import { updatePaths } from '../../shared/api/updates.ts'
import { count } from '../../shared/domain/kernel/words.ts'
import { useLoad } from '../platform/use-load.ts'
import { go } from '../platform/use-route.ts'
import { Message } from '../ui/page/message.tsx'
import { Loading } from '../ui/page/states.tsx'
import {
  type Asking,
  asksMe,
  partOf,
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
            {task.action ?? 'Check and decide'}
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

/** A list of what may wait that could not be read: it alone is missing, and is asked for again alone. */
const NotRead = ({ what, again }: { what: string; again: () => void }) => (
  <Message intent="warning" title={`${what} could not be read.`} role="status">
    Something there may wait for you.{' '}
    <Button size="small" onClick={again}>
      Try again<span className="vh">{`: ${what}`}</span>
    </Button>
  </Message>
)

export const OfficerHome = ({ api, me }: { api: Api; me: Me }) => {
  const updates = useLoad(api, updatePaths.drafts, editionListSchema)
  const drafts = useLoad(api, draftPaths.list, draftListSchema)
  const planner = useLoad(api, plannerPaths.sessions, plannerSchema)
  const lists = [
    partOf('Weekly updates', updates, ({ editions }) => updateTasks(editions)),
    partOf('Consultations', drafts, (body) => waitsForMe(body.drafts, me.id).map(ofDraft)),
    partOf('Sessions', planner, ({ sessions }) => asksMe(sessions, me.id).map(ofSession)),
  ]
  if (lists.some(({ state }) => state === 'loading')) return <Loading />
  const waiting = lists.flatMap(({ tasks }) => tasks)
  const missing = lists.filter(({ state }) => state === 'problem')
  return (
    <HomePage
      api={api}
      me={me}
      waiting={waiting.length}
      before={waitsInWords(waiting.length)}
      isPartial={missing.length > 0}
    >
      {missing.map(({ what, again }) => (
        <NotRead key={what} what={what} again={again} />
      ))}
      {waiting.map((task, at) => (
        <ToDecide key={task.key} task={task} isFirst={at === 0} />
      ))}
    </HomePage>
  )
}
