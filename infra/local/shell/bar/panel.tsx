// A button of the bar that opens a panel below it.
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import type { ReactNode } from 'react'

type PanelProps = {
  readonly icon: ReactNode
  readonly label: string
  readonly title: string
  /** Whether the label is only for those who do not see the icon. */
  readonly iconOnly?: boolean
  readonly onOpen?: () => void
  readonly children: ReactNode
}

export const Panel = ({ icon, label, title, iconOnly = false, onOpen, children }: PanelProps) => (
  <Popover
    positioning={{ position: 'below', align: 'end', offset: 6 }}
    trapFocus
    onOpenChange={(_, data) => data.open && onOpen?.()}
  >
    <PopoverTrigger disableButtonEnhancement>
      <button type="button" className="bar-button" title={iconOnly ? label : undefined}>
        {icon}
        <span className={iconOnly ? 'bar-hidden-label' : undefined}>{label}</span>
      </button>
    </PopoverTrigger>
    <PopoverSurface className="bar-panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </PopoverSurface>
  </Popover>
)
