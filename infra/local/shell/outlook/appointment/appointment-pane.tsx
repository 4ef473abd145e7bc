// A pane beside the form of an appointment: what it sets stands in the form, and it hears what the person changes there.
import { useMemo, useRef } from 'react'
import type { Pane } from '../../doors/shapes.ts'
import { useDesk } from '../../frame/desk.ts'
import { appointmentMethods } from '../pane/items/appointment-methods.ts'
import { type NoticeBoard, noticeMethods } from '../pane/items/notices.ts'
import { appointmentStart, londonOffsets } from '../pane/office/start-data.ts'
import { PaneView } from '../pane/pane-view.tsx'
import type { Draft } from './draft.ts'
import type { DraftDesk } from './use-draft.ts'

type AppointmentPaneProps = {
  readonly pane: Pane
  readonly desk: DraftDesk
  readonly board: NoticeBoard
  readonly onClose: () => void
}

/** The events of office.js with the data that it reads from them: JSON, in a list. */
const eventsOf = ({ starts, ends, attendees }: Draft) => {
  const invited = attendees.map(({ email, kind }) => [email, kind])
  return [
    { event: 'olkAppointmentTimeChanged', seen: [starts, ends], data: { start: starts, end: ends } },
    {
      event: 'olkRecipientsChanged',
      seen: invited,
      data: { requiredAttendees: true, optionalAttendees: true, resources: false },
    },
  ].map(({ event, seen, data }) => ({ event, seen, data: [JSON.stringify(data)] }))
}

export const AppointmentPane = ({ pane, desk, board, onClose }: AppointmentPaneProps) => {
  const { me, now } = useDesk()
  const latest = useRef(desk)
  latest.current = desk
  const item = useMemo(() => {
    const user = { name: me.name, email: me.principal, zone: londonOffsets(now()) }
    return {
      start: () => appointmentStart(user, pane.permission),
      methods: {
        ...appointmentMethods(
          {
            read: () => latest.current.read(),
            change: (edit) => latest.current.change(edit),
            save: () => latest.current.save(false),
            keepProperties: (properties) => latest.current.keepProperties(properties),
          },
          user,
        ),
        ...noticeMethods(board),
      },
    }
  }, [me, now, pane.permission, board])
  return <PaneView pane={pane} item={item} events={eventsOf(desk.draft)} onClose={onClose} />
}
