// Why the last changes are not saved: a network that is lost, a refusal, something without which it cannot be saved.

import type { Problem } from '../../../../shared/api/problem.ts'
import { Message } from '../../page/message.tsx'
import { isPassing } from '../saving.ts'

type Props = {
  readonly trouble: Problem | null
  /** A sentence for each thing that is missing or too much. */
  readonly gaps: readonly string[]
  readonly gapsTitle: string
}

export const NotSaved = ({ trouble, gaps, gapsTitle }: Props) => {
  if (trouble !== null && trouble.type !== 'conflict') {
    return (
      <Message intent="warning" title="Your last changes are not saved yet." role="alert">
        {isPassing(trouble)
          ? 'Keep writing. We try again by ourselves. If you leave, this device keeps your words.'
          : trouble.title}
        {trouble.status === 404 && ' Copy what you need before you leave this page.'}
        {trouble.reference !== '' && ` If it goes on, tell us ${trouble.reference}.`}
      </Message>
    )
  }
  if (gaps.length === 0) return null
  return (
    <Message intent="warning" title={gapsTitle} role="status">
      {gaps.slice(0, 3).join(' ')}
    </Message>
  )
}
