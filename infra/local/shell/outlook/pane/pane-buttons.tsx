// The buttons that the product's manifest adds to a toolbar of Outlook, each for one pane.
import { ToolbarDivider } from '@fluentui/react-components'
import { AppMark } from '../../parts/app-mark.tsx'
import { ToolButton } from '../parts/tool-button.tsx'
import type { Panes } from './use-panes.ts'

export const PaneButtons = ({ panes }: { readonly panes: Panes }) =>
  panes.known.length === 0 ? null : (
    <>
      <ToolbarDivider />
      {panes.known.map((pane) => (
        <ToolButton
          key={pane.url}
          icon={<AppMark size={20} />}
          pressed={panes.open === pane}
          onClick={() => panes.toggle(pane)}
        >
          {pane.title}
        </ToolButton>
      ))}
    </>
  )
