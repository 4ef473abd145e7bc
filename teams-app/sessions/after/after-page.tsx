// What follows a session, for officers: who was there, what those who missed it get, and one question.

import './after.css'
import { Button } from '@fluentui/react-components'
import { afterPaths, afterSchema } from '../../../shared/api/after.ts'
import type { Api } from '../../../shared/api/client.ts'
import { useLoad } from '../../platform/use-load.ts'
import { Trouble } from '../../ui/officer/trouble.tsx'
import { Notice } from '../../ui/page/states.tsx'
import { AttendanceCard } from './attendance.tsx'
import { FollowUpCard } from './follow-up.tsx'
import { MissedCard } from './telling.tsx'

type Props = { readonly api: Api; readonly id: string; readonly title: string }

export const AfterPage = ({ api, id, title }: Props) => {
  const { load, again } = useLoad(api, afterPaths.after(id), afterSchema)
  if (load.state === 'loading') return <p role="status">Loading</p>
  if (load.state === 'problem') {
    return (
      <div className="col g12">
        <Trouble title="We could not load what follows it." problem={load.problem} />
        <div>
          <Button onClick={again}>Try again</Button>
        </div>
      </div>
    )
  }
  const after = load.body
  if (!after.isOver) {
    return (
      <div className="card">
        <Notice icon="closed" title="Nothing follows it yet">
          Attendance, certificates and the question afterwards stand here once it is over.
        </Notice>
      </div>
    )
  }
  const part = { api, id, after, again }
  const read = `${after.materials.recording ?? ''} ${after.materials.points}`
  return (
    <div className="owork">
      <div className="col g16">
        <AttendanceCard {...part} title={title} />
      </div>
      <aside className="col g16" aria-label="What is sent afterwards">
        <MissedCard key={read} {...part} />
        <FollowUpCard {...part} />
      </aside>
    </div>
  )
}
