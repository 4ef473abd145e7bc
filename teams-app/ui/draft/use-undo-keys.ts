// Undo and redo by keyboard for a whole page: within a text field the keys are the field's own.

import { useEffect } from 'react'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Ctrl+Z; Ctrl+Shift+Z or Ctrl+Y. */
export const commandOf = ({ key, ctrlKey, metaKey, shiftKey }: Keys): 'undo' | 'redo' | null => {
  if (!ctrlKey && !metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}

/** The functions have to stay the same from one drawing to the next. */
export const useUndoKeys = (undo: () => void, redo: () => void): void =>
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = isTyping(event.target) ? null : commandOf(event)
      if (command === null) return
      event.preventDefault()
      if (command === 'undo') undo()
      else redo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [undo, redo])
