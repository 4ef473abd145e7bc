// Notifications in the corner: what a new message says of itself, a few seconds, longer under the pointer.
import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useState } from 'react'
import { AppMark } from './app-mark.tsx'
import './toasts.css'

type Toast = {
  readonly id: number
  readonly title: string
  readonly words: string
  readonly open: (() => void) | null
}

const shownMs = 8_000
const most = 3

export type Toasts = {
  readonly shown: readonly Toast[]
  readonly show: (toast: Omit<Toast, 'id'>) => void
  readonly dismiss: (id: number) => void
}

let lastId = 0

export const useToasts = (): Toasts => {
  const [shown, setShown] = useState<readonly Toast[]>([])
  const show = useCallback((toast: Omit<Toast, 'id'>) => {
    lastId += 1
    const id = lastId
    setShown((before) => [...before, { ...toast, id }].slice(-most))
  }, [])
  const dismiss = useCallback(
    (id: number) => setShown((before) => before.filter((toast) => toast.id !== id)),
    [],
  )
  return { shown, show, dismiss }
}

type ToastCardProps = { readonly toast: Toast; readonly onDismiss: (id: number) => void }

const ToastCard = ({ toast, onDismiss }: ToastCardProps) => {
  const [held, setHeld] = useState(false)
  const { id, open } = toast
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => onDismiss(id), shownMs)
    return () => clearTimeout(timer)
  }, [held, id, onDismiss])
  const openIt = (): void => {
    open?.()
    onDismiss(id)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer and the focus only hold the toast; its buttons act.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <AppMark size={28} />
      <div className="grow">
        <div className="toast-title">{toast.title}</div>
        <div className="toast-words">{toast.words}</div>
        {open !== null && (
          <Button size="small" className="toast-open" onClick={openIt}>
            Open
          </Button>
        )}
      </div>
      <Button
        appearance="subtle"
        size="small"
        icon={<Dismiss16Regular />}
        aria-label={`Dismiss: ${toast.words}`}
        onClick={() => onDismiss(id)}
      />
    </div>
  )
}

export const ToastCorner = ({ shown, dismiss }: Pick<Toasts, 'shown' | 'dismiss'>) => (
  <div className="toasts" role="status" aria-label="Notifications">
    {shown.map((toast) => (
      <ToastCard key={toast.id} toast={toast} onDismiss={dismiss} />
    ))}
  </div>
)
