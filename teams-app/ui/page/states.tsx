// The states a page can be in besides its own: loading, empty, not opened.

import { Button } from '@fluentui/react-components'
import { CheckmarkCircle48Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { LockClosed48Regular } from '@fluentui/react-icons/svg/lock-closed'
import { PlugDisconnected48Regular } from '@fluentui/react-icons/svg/plug-disconnected'
import type { ReactNode } from 'react'
import type { Problem } from '../../../shared/api/problem.ts'
import { Foot, Page } from './page.tsx'

const bone = (width: string, height: number) => <div className="bone" style={{ width, height }} />
const bones = (
  <div className="card pad col g12">
    <div className="row g12">
      {bone('40px', 40)}
      <div className="grow col g8">
        {bone('30%', 12)}
        {bone('80%', 20)}
      </div>
    </div>
    {bone('100%', 8)}
    {bone('40%', 16)}
    {bone('148px', 32)}
  </div>
)

/** In the shape of the page that comes; still, and told once. */
export const Loading = () => (
  <div className="page">
    <div className="in">
      <div className="col g8" role="status">
        <span className="vh">Loading</span>
        {bone('240px', 32)}
        {bone('320px', 16)}
      </div>
      {bones}
      {bones}
      <Foot />
    </div>
  </div>
)

const icons = {
  done: <CheckmarkCircle48Regular className="ok" aria-hidden />,
  broken: <PlugDisconnected48Regular aria-hidden />,
  closed: <LockClosed48Regular aria-hidden />,
}

/** One icon, one sentence, one way on. */
export const Notice = (props: {
  readonly icon: keyof typeof icons
  readonly title: string
  readonly heading?: 'h2' | 'h3'
  readonly children: ReactNode
  readonly action?: ReactNode
}) => {
  const Heading = props.heading ?? 'h2'
  return (
    <div className="mid">
      <span className="emp">{icons[props.icon]}</span>
      <Heading className="t-sub">{props.title}</Heading>
      <p className="fg2 reading">{props.children}</p>
      {props.action && <div className="mt16">{props.action}</div>}
    </div>
  )
}

/** What a failed load shows: what happened, that words are safe, a way on, the reference to quote. */
export const Trouble = ({ problem, again }: { problem: Problem; again: () => void }) => {
  const isNo = problem.status === 403 || problem.status === 404
  const title = isNo ? 'You cannot open this' : 'We could not open this'
  return (
    <Page title={title} back={{ to: '/', words: 'Home' }}>
      <Notice
        icon={isNo ? 'closed' : 'broken'}
        title={problem.title}
        action={
          isNo ? undefined : (
            <Button appearance="primary" onClick={again}>
              Try again
            </Button>
          )
        }
      >
        {!isNo && 'Your answers are safe. Try again in a minute. '}
        {problem.reference !== '' && `If it goes on, tell us ${problem.reference}.`}
      </Notice>
    </Page>
  )
}
