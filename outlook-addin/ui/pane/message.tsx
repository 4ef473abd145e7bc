// A sentence that stands out: what happened, with its icon, and what can be done.

import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import { type ReactNode, useEffect, useRef } from 'react'

export const statusIcons = {
  success: <CheckmarkCircle16Filled className="ok" aria-hidden />,
  warning: <Warning16Filled className="warn" aria-hidden />,
  danger: <ErrorCircle16Filled className="bad" aria-hidden />,
}

type Props = {
  readonly intent: keyof typeof statusIcons
  /** `alert` speaks at once, `status` when the reader pauses; left out, it is read in its place. */
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
}

export const Message = ({ intent, role, children }: Props) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The press was at the foot, the message may stand far above it.
    if (role === 'alert') box.current?.scrollIntoView({ block: 'center' })
  }, [role])
  return (
    <div className={`message ${intent}`} role={role} ref={box}>
      {statusIcons[intent]}
      <div className="grow col g8 break">{children}</div>
    </div>
  )
}
