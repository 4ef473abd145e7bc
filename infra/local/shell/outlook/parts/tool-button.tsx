// A button in a toolbar of Outlook; with `pressed` it says whether what it opens is open.
import { ToolbarButton } from '@fluentui/react-components'
import type { ComponentProps, ReactElement } from 'react'

type ToolButtonProps = {
  readonly icon: ReactElement
  readonly children: string
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly appearance?: ComponentProps<typeof ToolbarButton>['appearance']
  readonly onClick: () => void
}

export const ToolButton = ({
  icon,
  children,
  pressed,
  disabled = false,
  appearance,
  onClick,
}: ToolButtonProps) => (
  <ToolbarButton
    icon={icon}
    disabledFocusable={disabled}
    onClick={onClick}
    className="tool-button"
    {...(appearance !== undefined && { appearance })}
    {...(pressed !== undefined && { 'aria-pressed': pressed })}
  >
    {children}
  </ToolbarButton>
)
