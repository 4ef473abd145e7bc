// What the app finds while somebody types: asked a moment after the last letter, and page by page.
import { useEffect, useRef, useState } from 'react'
import { type Answer, askExtension, type Result } from '../../doors/extension-doors.ts'
import type { Extension } from '../../doors/shapes.ts'
import { useDesk } from '../../frame/desk.ts'

type Found =
  | { readonly state: 'idle' | 'searching' }
  | { readonly state: 'words'; readonly words: string }
  | { readonly state: 'found'; readonly results: readonly Result[]; readonly isMore: boolean }

const typingPauseMs = 250
const page = 25

const foundOf = (answer: Answer, before: readonly Result[]): Found =>
  answer.kind === 'words'
    ? { state: 'words', words: answer.words }
    : {
        state: 'found',
        results: [...before, ...answer.results],
        isMore: answer.results.length === page,
      }

export const useSearch = (conversation: string, search: Extension['searches'][number]) => {
  const { me } = useDesk()
  const [words, setWords] = useState('')
  const [found, setFound] = useState<Found>({ state: 'idle' })
  const turn = useRef(0)
  const { id: commandId, parameter, initialRun } = search

  const ask = async (before: readonly Result[]): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    const value =
      words.trim() === '' ? { name: 'initialRun', value: 'true' } : { name: parameter, value: words }
    const question = {
      name: 'query',
      commandId,
      parameters: [value],
      skip: before.length,
      count: page,
    } as const
    const next = await askExtension(conversation, me.id, question).then(
      (answer) => foundOf(answer, before),
      (fault): Found => ({ state: 'words', words: fault instanceof Error ? fault.message : 'Try again.' }),
    )
    if (turn.current === mine) setFound(next)
  }
  const latest = useRef(ask)
  latest.current = ask

  useEffect(() => {
    // What was asked for earlier words is of no more use.
    turn.current += 1
    if (words.trim() === '' && !initialRun) return setFound({ state: 'idle' })
    setFound((before) => (before.state === 'found' ? before : { state: 'searching' }))
    const timer = setTimeout(() => void latest.current([]), words === '' ? 0 : typingPauseMs)
    return () => clearTimeout(timer)
  }, [words, initialRun])

  return {
    words,
    setWords,
    found,
    more: () => void ask(found.state === 'found' ? found.results : []),
  }
}
