// The card that stands in the composer: chosen from a search or made of a pasted link, until it is sent or taken out.
import { useRef, useState } from 'react'
import { askExtension, type Result } from '../../doors/extension-doors.ts'
import type { CardJson } from '../../doors/shapes.ts'
import { appOf, useDesk } from '../../frame/desk.ts'
import { appLinkIn } from './app-link.ts'

export type Attached = {
  readonly card: CardJson | null
  /** What the app said instead of a card. */
  readonly words: string | null
  readonly choose: (result: Result) => Promise<void>
  readonly pasted: (text: string) => Promise<void>
  readonly clear: () => void
}

const wordsOf = (fault: unknown): string => (fault instanceof Error ? fault.message : 'Something went wrong.')

export const useAttached = (conversation: string): Attached => {
  const desk = useDesk()
  const [card, setCard] = useState<CardJson | null>(null)
  const [words, setWords] = useState<string | null>(null)
  // An answer that comes after the next question, or after sending, is of no more use.
  const turn = useRef(0)

  const clear = (): void => {
    turn.current += 1
    setCard(null)
    setWords(null)
  }

  const choose = async (result: Result): Promise<void> => {
    clear()
    if (result.tap === null) return setCard(result.card)
    const mine = turn.current
    try {
      const answer = await askExtension(conversation, desk.me.id, { name: 'selectItem', value: result.tap })
      if (turn.current !== mine) return
      if (answer.kind === 'words') setWords(answer.words)
      else setCard(answer.results[0]?.card ?? null)
    } catch (fault) {
      if (turn.current === mine) setWords(wordsOf(fault))
    }
  }

  const pasted = async (text: string): Promise<void> => {
    const url = appLinkIn(text, appOf(desk)?.extension.domains ?? [])
    if (url === null) return
    turn.current += 1
    const mine = turn.current
    // A link without a card stays a link, whatever the reason.
    const answer = await askExtension(conversation, desk.me.id, { name: 'queryLink', url }).catch(() => null)
    if (turn.current !== mine || answer?.kind !== 'results') return
    setCard(answer.results[0]?.card ?? null)
  }

  return { card, words, choose, pasted, clear }
}
