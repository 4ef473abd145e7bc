// A correction that waits: what changes, the line that readers will see, and the second person's word.

import { Button } from '@fluentui/react-components'
import type { Api } from '../../../../shared/api/client.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../../shared/api/updates.ts'
import { momentInWords } from '../../../../shared/domain/kernel/words.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { sentPath } from '../../staff-route.ts'
import { ChangeList } from './change-list.tsx'

type Props = {
  readonly api: Api
  readonly me: string
  readonly edition: EditionWire
  /** `null` while it is not known. */
  readonly copies: number | null
  readonly replace: (edition: EditionWire) => void
}

const changeInWords = (copies: number | null): string => {
  if (copies === null) return 'Every copy changes where it is.'
  if (copies === 0) return 'No copy has arrived yet.'
  if (copies === 1) return 'The one copy changes where it is.'
  const all = copies === 2 ? 'Both' : `All ${copies.toLocaleString('en-GB')}`
  return `${all} copies change where they are.`
}

/** Told before the press. `state`: of the edition; while it is being sent some copies have not gone out. */
export const consequenceInWords = (copies: number | null, state: EditionWire['state'] = 'sent'): string =>
  `${changeInWords(copies)} ${state === 'sending' ? 'The rest go out with the correction. ' : ''}Nobody gets a second notice.`

export const PendingCard = ({ api, me, edition, copies, replace }: Props) => {
  const { isBusy, problem, post } = useAction(api)
  const { id, revision, pending, mayApprove, content } = edition
  if (pending === null) return null
  const isOwn = pending.by.id === me
  const agree = () => {
    const seen = { revision, writtenAt: pending.at }
    post(updatePaths.approveCorrection(id), editionSchema, seen, replace).catch(() => undefined)
  }
  const drop = () => {
    post(updatePaths.dropCorrection(id), editionSchema, undefined, replace).catch(() => undefined)
  }
  return (
    <section className="card pad col g12" aria-labelledby="pending-title">
      <div>
        <h2 className="t-sub" id="pending-title" tabIndex={-1}>
          A correction waits for a second person
        </h2>
        <p className="fg2">{`${pending.by.name} wrote it on ${momentInWords(pending.at)}.`}</p>
      </div>
      {problem !== null && <Trouble title="This was not done." problem={problem} />}
      <ChangeList was={content} is={pending.content} />
      <dl className="col g8">
        <div>
          <dt className="t-cap fg2">Line at the top of every copy</dt>
          <dd className="break">{`Corrected: ${pending.line}`}</dd>
        </div>
        <div>
          <dt className="t-cap fg2">Why (kept in the history)</dt>
          <dd className="break">{pending.reason}</dd>
        </div>
      </dl>
      <p>
        {isOwn
          ? 'You wrote it, so another officer or the director has to agree.'
          : consequenceInWords(copies, edition.state)}
      </p>
      <div className="acts">
        {mayApprove && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={agree}>
            Agree and correct every copy
          </Button>
        )}
        {isOwn && (
          <Button as="a" href={`#${sentPath(id, 'correct')}`}>
            Change it
          </Button>
        )}
        <Button disabledFocusable={isBusy} onClick={drop}>
          {isOwn ? 'Drop it' : 'Do not make it'}
        </Button>
      </div>
    </section>
  )
}
