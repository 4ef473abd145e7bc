// Outlook: its rail, and the calendar or the mail of the person.
import { CalendarLtr24Filled, CalendarLtr24Regular, Mail24Filled, Mail24Regular } from '@fluentui/react-icons'
import type { Spot } from '../address.ts'
import { useDoor } from '../doors/use-door.ts'
import { useDesk } from '../frame/desk.ts'
import { RailItem } from '../teams/rail.tsx'
import { CalendarRoom } from './calendar/calendar-room.tsx'
import { askMail } from './doors.ts'
import { MailRoom } from './mail/mail-room.tsx'
import '../parts/list-pane.css'
import '../teams/rail.css'
import './outlook.css'

type OutlookSpot = Extract<Spot, { readonly place: 'outlook' }>

const useUnread = (): number => {
  const { me, beat } = useDesk()
  const inbox = useDoor(`mail:${me.id}:inbox`, beat, () => askMail(me.id, 'inbox'))
  return inbox.now.state === 'ready' ? inbox.now.value.filter(({ read }) => !read).length : 0
}

export const OutlookPlace = ({ spot }: { readonly spot: OutlookSpot }) => {
  const unread = useUnread()
  return (
    <div className="place outlook">
      <nav className="rail" aria-label="Outlook">
        <ul>
          <RailItem
            name="Mail"
            to={{ place: 'outlook', room: 'mail', folder: 'inbox', mail: null }}
            current={spot.room === 'mail'}
            count={unread}
            icon={spot.room === 'mail' ? <Mail24Filled /> : <Mail24Regular />}
          />
          <RailItem
            name="Calendar"
            to={{ place: 'outlook', room: 'calendar', day: null, span: 'week', event: null }}
            current={spot.room === 'calendar'}
            count={0}
            icon={spot.room === 'calendar' ? <CalendarLtr24Filled /> : <CalendarLtr24Regular />}
          />
        </ul>
      </nav>
      {spot.room === 'calendar' ? <CalendarRoom spot={spot} /> : <MailRoom spot={spot} />}
    </div>
  )
}
