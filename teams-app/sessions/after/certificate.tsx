// Saving a certificate as a PDF, with what is wrong when it cannot be had.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Problem } from '../../../shared/api/problem.ts'
import { download } from '../../ui/page/download.ts'
import { Message } from '../../ui/page/message.tsx'

type Props = {
  readonly path: string
  readonly fileName: string
  readonly words: string
  /** Whose it is, for those who hear the button. */
  readonly of: string
  readonly isSmall?: boolean
}

export const Certificate = ({ path, fileName, words, of, isSmall = false }: Props) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => setProblem(await download(path, fileName))
  return (
    <>
      <Button
        className="nowrap"
        size={isSmall ? 'small' : 'medium'}
        onClick={() => {
          save().catch(() => undefined)
        }}
      >
        {words}
        <span className="vh">{`: ${of}`}</span>
      </Button>
      {problem !== null && (
        <Message intent="danger" role="alert">
          {problem.title}
        </Message>
      )}
    </>
  )
}
