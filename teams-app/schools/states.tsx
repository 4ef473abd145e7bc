// Loading and trouble within a page that stands already.

import { Button } from '@fluentui/react-components'
import type { Problem } from '../../shared/api/problem.ts'
import { Message } from '../ui/page/message.tsx'

export const Waiting = () => (
  <p className="fg2" role="status">
    Loading
  </p>
)

export const Failed = ({
  title,
  problem,
  again,
}: {
  title: string
  problem: Problem
  again?: () => void
}) => (
  <Message intent="danger" title={title} role="alert">
    {problem.title}
    {problem.reference !== '' && ` If it goes on, tell us ${problem.reference}.`}
    {again && (
      <div className="acts mt8">
        <Button onClick={again}>Try again</Button>
      </div>
    )}
  </Message>
)
