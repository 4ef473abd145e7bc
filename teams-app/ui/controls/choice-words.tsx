// A choice's words where there is little room: the eye gets the first word of the middle choice, a screen reader all of it.

import type { Choice } from '../../../shared/domain/consultation/question.ts'

export const ChoiceWords = ({ code, words }: Choice) =>
  code === 'neither' ? (
    <>
      Neither<span className="neither"> agree nor disagree</span>
    </>
  ) : (
    words
  )
