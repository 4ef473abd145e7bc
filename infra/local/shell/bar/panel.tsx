// A button of the bar that opens a panel below it.
import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import type { ReactNode } from 'react'

type PanelProps = {
  readonly icon: ReactNode
  readonly label: string
  readonly title: string
  readonly onOpen?: () => void
  readonly children: ReactNode
}

export const Panel = ({ icon, label, title, onOpen, children }: PanelProps) => (
  <Popover positioning="below-end" trapFocus onOpenChange={(_, data) => data.open && onOpen?.()}>
    <PopoverTrigger disableButtonEnhancement>
      <button type="button" className="bar-button">
        {icon}
        <span>{label}</span>
      </button>
    </PopoverTrigger>
    <PopoverSurface className="bar-panel" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </PopoverSurface>
  </Popover>
)
