// The head of a calendar: which days it shows, the way to others, how they are shown, and a new event.
import { Button, ToggleButton } from '@fluentui/react-components'
import { Add20Regular, ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons'
import { type CalendarSpot, newItem, type Span } from '../../address.ts'
import { go } from '../../frame/use-address.ts'
import { stepOf } from './days.ts'

const spans: readonly (readonly [Span, string])[] = [
  ['day', 'Day'],
  ['week', 'Week'],
  ['list', 'List'],
]

type CalendarHeadProps = {
  readonly title: string
  readonly spot: CalendarSpot
  readonly day: string
  /** Without the choice of a span, where there is room for one alone. */
  readonly narrow: boolean
}

export const CalendarHead = ({ title, spot, day, narrow }: CalendarHeadProps) => {
  const span = narrow ? 'list' : spot.span
  const step = (by: 1 | -1): void => go({ ...spot, day: stepOf(day, span, by), event: null })
  return (
    <header className="calendar-head">
      <h1 className="grow">{title}</h1>
      <Button size="small" onClick={() => go({ ...spot, day: null, event: null })}>
        Today
      </Button>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label="Earlier"
        onClick={() => step(-1)}
      />
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label="Later"
        onClick={() => step(1)}
      />
      {!narrow && (
        <fieldset className="spans">
          <legend className="sr-only">Show by</legend>
          {spans.map(([name, words]) => (
            <ToggleButton
              key={name}
              size="small"
              appearance="subtle"
              checked={span === name}
              onClick={() => go({ ...spot, span: name, event: null })}
            >
              {words}
            </ToggleButton>
          ))}
        </fieldset>
      )}
      <Button
        appearance="primary"
        icon={<Add20Regular />}
        onClick={() => go({ ...spot, day, event: newItem })}
      >
        New event
      </Button>
    </header>
  )
}
