// Presses a button of a card for the person: busy meanwhile, then a card in place, a line in the corner, or a fault.
import { useState } from 'react'
import type { Deed } from '../../cards/draw.ts'
import { outcomeOf } from '../../cards/press-outcome.ts'
import type { CardJson, Message } from '../../doors/shapes.ts'
import { type Press, press, say } from '../../doors/teams-doors.ts'
import { useDesk } from '../../frame/desk.ts'

type Replaced = { readonly base: string; readonly card: CardJson }

export type Pressing = {
  readonly busy: boolean
  readonly fault: string | null
  /** The card to show: what a press put in place, until the conversation itself has moved on. */
  readonly cardOf: (card: CardJson) => CardJson
  readonly act: (card: CardJson, deed: Deed) => void
}

const unreachable = 'Something went wrong. Try again.'

export const usePress = (conversation: string, message: Message, reload: () => void): Pressing => {
  const { me, notify, openLink } = useDesk()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [replaced, setReplaced] = useState<Replaced | null>(null)

  const pressIt = async (card: CardJson, pressed: Press): Promise<void> => {
    const outcome = outcomeOf(await press(conversation, me.id, message.id, pressed))
    if (outcome.kind === 'card') setReplaced({ base: JSON.stringify(card), card: outcome.card })
    if (outcome.kind === 'line') notify({ title: message.from.name, words: outcome.text, open: null })
    if (outcome.kind === 'fault') setFault(outcome.words)
  }

  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setFault(null)
    try {
      await work()
    } catch (error) {
      setFault(error instanceof Error ? error.message : unreachable)
    } finally {
      setBusy(false)
      reload()
    }
  }

  return {
    busy,
    fault,
    cardOf: (card) => (replaced !== null && replaced.base === JSON.stringify(card) ? replaced.card : card),
    act: (card, deed) => {
      if (deed.kind === 'open') openLink(deed.href)
      else if (deed.kind === 'say') void during(() => say(conversation, { person: me.id, text: deed.text }))
      else void during(() => pressIt(card, deed.press))
    },
  }
}
