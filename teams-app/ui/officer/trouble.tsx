// What was not done, why, and the reference to quote; in its place in the page.

import type { Problem } from '../../../shared/api/problem.ts'
import { Message } from '../page/message.tsx'

export const Trouble = ({ title, problem }: { title: string; problem: Problem }) => (
  <Message intent="danger" title={title} role="alert">
    {problem.title}
    {problem.reference !== '' && ` If it goes on, tell us ${problem.reference}.`}
  </Message>
)
