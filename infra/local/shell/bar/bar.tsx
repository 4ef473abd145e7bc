// The striped bar: this is a stand-in, where you are, and everything that can be set on it. Last in the Tab order.
import { Dismiss16Regular, Laptop16Regular, Settings16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Spot, ThemeName } from '../address.ts'
import type { Person } from '../doors/shapes.ts'
import type { Clock } from '../doors/shapes-of-controls.ts'
import type { Door } from '../doors/use-door.ts'
import { GoLink } from '../frame/go-link.tsx'
import type { Me } from '../frame/me.ts'
import { ClockControl } from './clock-control.tsx'
import { FaultsControl } from './instruments/faults-control.tsx'
import { MeterControl } from './instruments/meter-control.tsx'
import { PersonControl } from './person-control.tsx'
import { ThemeControl } from './theme-control.tsx'
import './bar.css'

type BarProps = {
  readonly spot: Spot
  readonly theme: ThemeName
  readonly cast: readonly Person[]
  readonly me: Me | null
  readonly clock: Door<Clock>
}

export const Bar = ({ spot, theme, cast, me, clock }: BarProps) => {
  const [open, setOpen] = useState(false)
  return (
    <section
      className="bar"
      aria-label="Stand-in controls"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
      }}
    >
      <Laptop16Regular aria-hidden />
      <span className="bar-title">Stand-in on this laptop</span>
      <span className="bar-words">Made-up people. Nothing is sent.</span>
      <nav className="bar-places" aria-label="Microsoft 365">
        <GoLink to={{ place: 'teams', room: 'chat', conversation: null }} current={spot.place === 'teams'}>
          Teams
        </GoLink>
        <GoLink
          to={{ place: 'outlook', room: 'calendar', day: null, span: 'week', event: null }}
          current={spot.place === 'outlook'}
        >
          Outlook
        </GoLink>
        <GoLink to={{ place: 'sharepoint', list: null }} current={spot.place === 'sharepoint'}>
          SharePoint
        </GoLink>
      </nav>
      <span className="grow" />
      <button
        type="button"
        className="bar-button bar-more"
        aria-expanded={open}
        aria-controls="bar-controls"
        onClick={() => setOpen(!open)}
      >
        {open ? <Dismiss16Regular /> : <Settings16Regular />}
        <span>Controls</span>
      </button>
      <div className="bar-controls" id="bar-controls" data-open={open}>
        <ClockControl clock={clock} />
        <MeterControl />
        <FaultsControl />
        <ThemeControl theme={theme} />
        <PersonControl cast={cast} me={me} />
      </div>
    </section>
  )
}
