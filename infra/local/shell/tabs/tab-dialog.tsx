// A dialog that a tab opened: its page in a frame of its own, closed by itself or by you.
import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { Dismiss24Regular } from '@fluentui/react-icons'
import type { RefObject } from 'react'
import type { DialogWish } from './dialog-wish.ts'

type TabDialogProps = {
  readonly wish: DialogWish
  readonly fallbackTitle: string
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly onClose: () => void
}

export const TabDialog = ({ wish, fallbackTitle, frame, onClose }: TabDialogProps) => {
  const title = wish.title === '' ? fallbackTitle : wish.title
  return (
    <Dialog open modalType="modal" onOpenChange={onClose}>
      <DialogSurface
        className="tab-dialog"
        style={{ width: `min(${wish.width + 48}px, calc(100vw - 16px))` }}
      >
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" icon={<Dismiss24Regular />} aria-label="Close" onClick={onClose} />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent className="tab-dialog-content">
            <iframe
              ref={frame}
              title={title}
              src={new URL(wish.url, location.href).href}
              style={{ height: `min(${wish.height}px, calc(100dvh - 140px))` }}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
