// The toolbar over an appointment: keep it, send it, throw it away, and the buttons of the panes.
import { Toolbar } from '@fluentui/react-components'
import { Delete20Regular, Save20Regular, Send20Regular } from '@fluentui/react-icons'
import { PaneButtons } from '../pane/pane-buttons.tsx'
import type { Panes } from '../pane/use-panes.ts'
import { ToolButton } from '../parts/tool-button.tsx'
import type { Draft } from './draft.ts'

type AppointmentToolbarProps = {
  readonly draft: Draft
  readonly changed: boolean
  readonly busy: boolean
  readonly panes: Panes
  readonly onSave: () => void
  readonly onSend: () => void
  readonly onRemove: () => void
}

const removing = ({ id, isSent, attendees }: Draft): string => {
  if (id === null) return 'Discard'
  return isSent && attendees.length > 0 ? 'Cancel meeting' : 'Delete'
}

export const AppointmentToolbar = ({
  draft,
  changed,
  busy,
  panes,
  onSave,
  onSend,
  onRemove,
}: AppointmentToolbarProps) => {
  const invites = draft.attendees.length > 0
  const backwards = draft.ends <= draft.starts
  const kept = draft.isSent && !changed
  return (
    <Toolbar className="outlook-tools" aria-label="Appointment">
      {invites && (
        <ToolButton
          icon={<Send20Regular />}
          appearance="primary"
          disabled={busy || backwards || kept}
          onClick={onSend}
        >
          {draft.isSent ? 'Send update' : 'Send'}
        </ToolButton>
      )}
      {!(invites && draft.isSent) && (
        <ToolButton
          icon={<Save20Regular />}
          disabled={busy || backwards || (draft.id !== null && !changed)}
          onClick={onSave}
        >
          Save
        </ToolButton>
      )}
      <ToolButton icon={<Delete20Regular />} disabled={busy} onClick={onRemove}>
        {removing(draft)}
      </ToolButton>
      <PaneButtons panes={panes} />
    </Toolbar>
  )
}
