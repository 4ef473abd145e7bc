// The rail of Teams: activity, chat, channels and the app, with what is new in each. A bar at the foot on phones.
import {
  Alert24Filled,
  Alert24Regular,
  Chat24Filled,
  Chat24Regular,
  PeopleTeam24Filled,
  PeopleTeam24Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Spot } from '../address.ts'
import { GoLink } from '../frame/go-link.tsx'
import { AppMark } from '../parts/app-mark.tsx'

type RailCounts = { readonly activity: number; readonly chat: number; readonly channels: number }

type RailItemProps = {
  readonly name: string
  readonly to: Spot
  readonly current: boolean
  readonly count: number
  readonly icon: ReactNode
}

/** One place on a rail, with how much is new there. */
export const RailItem = ({ name, to, current, count, icon }: RailItemProps) => (
  <li>
    <GoLink
      to={to}
      className="rail-item"
      current={current}
      {...(count > 0 && { label: `${name}, ${count} new` })}
    >
      <span className="rail-icon">
        {icon}
        {count > 0 && <span className="rail-count">{count > 99 ? '99+' : count}</span>}
      </span>
      <span className="rail-name">{name}</span>
    </GoLink>
  </li>
)

type RailProps = { readonly spot: Spot; readonly appName: string; readonly counts: RailCounts }

export const Rail = ({ spot, appName, counts }: RailProps) => {
  const room = spot.place === 'teams' ? spot.room : null
  return (
    <nav className="rail" aria-label="Teams">
      <ul>
        <RailItem
          name="Activity"
          to={{ place: 'teams', room: 'activity' }}
          current={room === 'activity'}
          count={counts.activity}
          icon={room === 'activity' ? <Alert24Filled /> : <Alert24Regular />}
        />
        <RailItem
          name="Chat"
          to={{ place: 'teams', room: 'chat', conversation: null }}
          current={room === 'chat'}
          count={counts.chat}
          icon={room === 'chat' ? <Chat24Filled /> : <Chat24Regular />}
        />
        <RailItem
          name="Channels"
          to={{ place: 'teams', room: 'channels', conversation: null }}
          current={room === 'channels'}
          count={counts.channels}
          icon={room === 'channels' ? <PeopleTeam24Filled /> : <PeopleTeam24Regular />}
        />
        <RailItem
          name={appName}
          to={{ place: 'teams', room: 'app', tab: null, sub: null }}
          current={room === 'app'}
          count={0}
          icon={<AppMark size={24} />}
        />
      </ul>
    </nav>
  )
}
