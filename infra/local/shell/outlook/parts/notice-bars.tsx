// What a pane says above the item it works on.
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import type { Notice } from '../pane/items/notices.ts'

type NoticeBarsProps = { readonly notices: readonly Notice[]; readonly onDismiss: (key: string) => void }

export const NoticeBars = ({ notices, onDismiss }: NoticeBarsProps) => (
  <div role="status">
    {notices.map(({ key, type, message }) => (
      <MessageBar key={key} intent={type === 'errorMessage' ? 'error' : 'info'} className="form-fault">
        <MessageBarBody>{message}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss16Regular />}
              aria-label={`Dismiss: ${message}`}
              onClick={() => onDismiss(key)}
            />
          }
        />
      </MessageBar>
    ))}
  </div>
)
