// A message in the page: icon, words, what can be done. Never by colour alone, never a toast.

import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle'
import { Info20Regular } from '@fluentui/react-icons/svg/info'
import { Warning20Filled } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'

export type Intent = 'info' | 'success' | 'warning' | 'danger'

const icons = {
  info: <Info20Regular className="fg2" aria-hidden />,
  success: <CheckmarkCircle20Filled className="ok" aria-hidden />,
  warning: <Warning20Filled className="warn" aria-hidden />,
  danger: <ErrorCircle20Filled className="bad" aria-hidden />,
}

type Props = {
  readonly intent: Intent
  readonly title?: string
  /** `alert` speaks at once, `status` when the reader pauses; left out, it is read in its place. */
  readonly role?: 'alert' | 'status'
  readonly children?: ReactNode
}

export const Message = ({ intent, title, role, children }: Props) => (
  <div className={`message ${intent}`} role={role}>
    {icons[intent]}
    <div className="grow">
      {title && <strong className="t-strong">{title} </strong>}
      {children}
    </div>
  </div>
)
