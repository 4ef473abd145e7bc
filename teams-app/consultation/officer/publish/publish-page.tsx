// From draft to sent: the gate while it is being written or waits, the state of sending once it is agreed.

import './publish.css'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { Banners } from '../draft/banners.tsx'
import type { OfficerProps } from '../draft/officer-props.ts'
import { Approval } from './gate/approval.tsx'
import { Calendar } from './gate/calendar.tsx'
import { GateList } from './gate/gate-list.tsx'
import { SendingPage } from './sending/sending-page.tsx'

export const PublishPage = (props: OfficerProps) => {
  const { server, work } = props.work.saving
  const { state } = server.situation
  useKeepFocus(state)
  if (state === 'publishing' || state === 'published') return <SendingPage {...props} />
  const { opens, closes } = work.content
  return (
    <>
      <Banners work={props.work} />
      <div className="owork">
        <GateList draft={server} />
        <aside className="col g16" aria-label="Publishing">
          <Approval {...props} />
          {opens !== null && closes !== null && closes >= opens && <Calendar opens={opens} closes={closes} />}
        </aside>
      </div>
    </>
  )
}
