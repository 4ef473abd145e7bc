// The one next step: send it for approval, or, for a second person, agree or send it back with a note.

import { Button } from '@fluentui/react-components'
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed'
import { type Draft, draftPaths, draftSchema } from '../../../../../shared/api/drafts.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { isSaved } from '../../../../ui/draft/saving.ts'
import { ReasonForm } from '../../../../ui/officer/reason-form.tsx'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import type { OfficerProps } from '../../draft/officer-props.ts'
import { Consequence } from './consequence.tsx'
import { isOwn, leftToDo, whyNotApprove } from './gate-words.ts'

type StepProps = Pick<OfficerProps, 'api' | 'work'> & { readonly draft: Draft }

const Reason = ({ children }: { children: string }) => (
  <p className="t-cap fg2 row g4 top">
    <LockClosed16Regular aria-hidden />
    <span>{children}</span>
  </p>
)

const Submit = ({ api, work, draft }: StepProps) => {
  const { isBusy, problem, post } = useAction(api)
  const left = leftToDo(draft.gate)
  const isReady = draft.may.submit && isSaved(work.saving)
  const submit = () =>
    post(draftPaths.submit(draft.id), draftSchema, { revision: draft.revision }, work.replace)
  return (
    <>
      {problem && <Trouble title="It was not sent for approval." problem={problem} />}
      <Button
        appearance="primary"
        disabledFocusable={!isReady || isBusy}
        aria-describedby="submit-why"
        onClick={() => {
          submit().catch(() => undefined)
        }}
      >
        {isBusy ? 'Sending for approval' : 'Send for approval'}
      </Button>
      <div id="submit-why">
        {isReady ? (
          <p className="t-cap fg2">Nobody at the schools is told yet. A second person looks at it first.</p>
        ) : (
          <Reason>
            {left > 0
              ? `Open when ${count(left, 'thing is', 'things are')} put right.`
              : 'Open when your last changes are saved.'}
          </Reason>
        )}
      </div>
    </>
  )
}

/** The author takes it back; anybody else sends it back. The server does the same. */
const SendBack = ({ api, work, draft, isOwn }: StepProps & { isOwn: boolean }) => {
  const { isBusy, problem, post } = useAction(api)
  const send = (reason: string) => {
    const body = { revision: draft.revision, reason }
    post(draftPaths.sendBack(draft.id), draftSchema, body, work.replace).catch(() => undefined)
  }
  return (
    <ReasonForm
      className="col g8"
      label={isOwn ? 'Why you take it back' : 'Note to the author'}
      missing="Write what should change"
      longest={2_000}
      action={isOwn ? 'Take it back with a note' : 'Send back with a note'}
      isPrimary={false}
      isBusy={isBusy}
      send={send}
    >
      {problem && <Trouble title="It was not sent back." problem={problem} />}
    </ReasonForm>
  )
}

const Approve = ({ api, work, draft, why }: StepProps & { why: string | null }) => {
  const { isBusy, problem, post } = useAction(api)
  const approve = () =>
    post(draftPaths.approve(draft.id), draftSchema, { revision: draft.revision }, work.replace)
  return (
    <>
      {problem && <Trouble title="It was not published." problem={problem} />}
      <Button
        appearance="primary"
        disabledFocusable={why !== null || isBusy}
        aria-describedby="approve-why"
        onClick={() => {
          approve().catch(() => undefined)
        }}
      >
        {isBusy ? 'Publishing' : 'Agree and publish'}
      </Button>
      <div id="approve-why">
        {why === null ? (
          <p className="t-cap fg2">The list of people is fixed when you agree.</p>
        ) : (
          <Reason>{why}</Reason>
        )}
      </div>
    </>
  )
}

export const Approval = ({ api, work, me }: Pick<OfficerProps, 'api' | 'work' | 'me'>) => {
  const draft = work.saving.server
  const isWaiting = draft.situation.state === 'awaitingApproval'
  return (
    <section className="card opad col g16" aria-labelledby="approval-title">
      <h2 className="t-sub" id="approval-title">
        When it is published
      </h2>
      <Consequence draft={draft} />
      {isWaiting ? (
        <Approve api={api} work={work} draft={draft} why={whyNotApprove(draft, me)} />
      ) : (
        <Submit api={api} work={work} draft={draft} />
      )}
      {draft.may.sendBack && <SendBack api={api} work={work} draft={draft} isOwn={isOwn(draft, me)} />}
    </section>
  )
}
