// The first page of those who may agree: what waits for a second person comes before what they are asked themselves.

import { Button } from '@fluentui/react-components'
import { ClipboardTaskListLtr24Regular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr'
import type { Api } from '../../shared/api/client.ts'
import { draftListSchema, draftPaths } from '../../shared/api/drafts.ts'
import type { Me } from '../../shared/api/people.ts'
import { count } from '../../shared/domain/kernel/words.ts'
import { useLoad } from '../platform/use-load.ts'
import { go } from '../platform/use-route.ts'
import { Loading, Trouble } from '../ui/page/states.tsx'
import { HomePage } from './home-page.tsx'
import { type Waiting, waitsForMe } from './needs.ts'

const ToAgree = ({ waiting, isFirst }: { waiting: Waiting; isFirst: boolean }) => (
  <section className="card pad" aria-label={waiting.title}>
    <div className="ccard">
      <span className="tile" aria-hidden>
        <ClipboardTaskListLtr24Regular />
      </span>
      <div className="grow">
        <p className="t-cap fg3">Consultation, waiting for a second person</p>
        <h2 className="t-card break">{waiting.title}</h2>
      </div>
      <div className="cbody">
        <p className="fg2">
          {`${count(waiting.questions, 'question')}, by ${waiting.author.name}. Nobody is asked until a second person agrees.`}
        </p>
        <div className="acts mt16">
          <Button
            appearance={isFirst ? 'primary' : 'secondary'}
            onClick={() => go(`/officer/${waiting.id}/publish`)}
          >
            Check and decide
            <span className="vh">{`: ${waiting.title}`}</span>
          </Button>
        </div>
      </div>
    </div>
  </section>
)

export const OfficerHome = ({ api, me }: { api: Api; me: Me }) => {
  const { load, again } = useLoad(api, draftPaths.list, draftListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  const waiting = waitsForMe(load.body.drafts, me.id)
  return (
    <HomePage api={api} me={me} waiting={waiting.length}>
      {waiting.map((one, at) => (
        <ToAgree key={one.id} waiting={one} isFirst={at === 0} />
      ))}
    </HomePage>
  )
}
