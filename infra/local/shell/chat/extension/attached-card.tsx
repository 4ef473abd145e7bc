// The card that goes with the message being written, as its readers will see it, and the way to take it out.
import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { CardView } from '../../cards/card-view.tsx'
import type { CardJson } from '../../doors/shapes.ts'
import { appOf, useDesk } from '../../frame/desk.ts'
import './extension.css'

type AttachedCardProps = { readonly card: CardJson; readonly onRemove: () => void }

export const AttachedCard = ({ card, onRemove }: AttachedCardProps) => {
  const desk = useDesk()
  const sender = appOf(desk)?.name ?? 'the app'
  return (
    <section className="attached" aria-label="Card in your message">
      {/* Not pressed before it is sent. */}
      <div inert>
        <CardView card={card} sender={sender} theme={desk.theme} busy={false} onDeed={() => undefined} />
      </div>
      <Button
        appearance="subtle"
        size="small"
        className="attached-remove"
        icon={<Dismiss16Regular />}
        aria-label="Remove card"
        onClick={onRemove}
      />
    </section>
  )
}
