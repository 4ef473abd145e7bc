// The three states every list and page can be in besides full: loading, empty, failed.
import { Button, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { PlugDisconnected48Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Loaded } from '../doors/use-door.ts'

type LoadingProps = { readonly rows: number; readonly label: string }

export const Loading = ({ rows, label }: LoadingProps) => (
  <Skeleton className="loading" aria-label={label}>
    {Array.from({ length: rows }, (_, row) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never move.
      <div className="loading-row" key={row}>
        <SkeletonItem shape="square" size={32} />
        <div className="grow">
          <SkeletonItem size={12} style={{ width: '40%', marginBottom: 8 }} />
          <SkeletonItem size={12} style={{ width: row % 2 === 0 ? '90%' : '70%' }} />
        </div>
      </div>
    ))}
  </Skeleton>
)

type EmptyProps = {
  readonly icon: ReactNode
  readonly title: string
  readonly words: string
  readonly children?: ReactNode
}

export const Empty = ({ icon, title, words, children }: EmptyProps) => (
  <div className="state">
    <span className="state-icon">{icon}</span>
    <p className="state-title">{title}</p>
    <p>{words}</p>
    {children}
  </div>
)

type FailedProps = { readonly words: string; readonly onRetry: () => void }

export const Failed = ({ words, onRetry }: FailedProps) => (
  <div className="state" role="alert">
    <span className="state-icon">
      <PlugDisconnected48Regular />
    </span>
    <p className="state-title">We could not open this</p>
    <p>{words}</p>
    <Button appearance="primary" onClick={onRetry}>
      Try again
    </Button>
  </div>
)

type SettledProps<Value> = {
  readonly now: Loaded<Value>
  readonly loading: LoadingProps
  readonly onRetry: () => void
  readonly children: (value: Value) => ReactNode
}

/** Shows what a door answered, or the state it is in. */
export const Settled = <Value,>({ now, loading, onRetry, children }: SettledProps<Value>) => {
  if (now.state === 'loading') return <Loading {...loading} />
  if (now.state === 'failed') return <Failed words={now.words} onRetry={onRetry} />
  return children(now.value)
}
