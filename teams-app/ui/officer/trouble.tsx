// What was not done, why, and the reference to quote where something broke; in its place in the page.

import { type Problem, toQuote } from '../../../shared/api/problem.ts'
import { Message } from '../page/message.tsx'

export const Trouble = ({ title, problem }: { title: string; problem: Problem }) => (
  <Message intent="danger" title={title} role="alert">
    {problem.title}
    {toQuote(problem)}
  </Message>
)
