// Agreeing to an edition as a second person: the card itself, who gets it, when, and what the checks found.

import './approving.css'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { type EditionWire, editionSchema, updatePaths } from '../../../shared/api/updates.ts'
import type { PageProps } from '../../platform/page-props.ts'
import { useLoad } from '../../platform/use-load.ts'
import { OfficerFrame } from '../../ui/officer/officer-frame.tsx'
import { Trouble as NotDone } from '../../ui/officer/trouble.tsx'
import { useAction } from '../../ui/officer/use-action.ts'
import { Message } from '../../ui/page/message.tsx'
import { Page, usePageTitle } from '../../ui/page/page.tsx'
import { Loading, Trouble } from '../../ui/page/states.tsx'
import { sentPath, writingPath } from '../staff-route.ts'
import { SavedPreview } from '../writing/desk/preview/edition-preview.tsx'
import { approvalTitle, askedInWords, standsOtherwise, whyNotAgree } from './approval-words.ts'
import { ChecksCard } from './checks-card.tsx'
import { WhenCard, WhoCard } from './reach-cards.tsx'
import { SendBack } from './send-back.tsx'

type Props = Pick<PageProps, 'api' | 'me' | 'go'> & { readonly id: string }
type OpenProps = Props & { readonly edition: EditionWire; readonly again: () => void }

const back = { to: writingPath(), words: 'Weekly updates' }

/** It was taken back, sent back or agreed meanwhile: the way to where it stands now. */
const NotWaiting = ({ id, state }: EditionWire) => (
  <Page title="This update does not wait for you any more" back={back}>
    <p className="reading">
      {state === 'draft'
        ? 'It is a draft again, so somebody is changing it. You will be asked once more.'
        : 'A second person has agreed to it.'}{' '}
      <a href={`#${state === 'draft' ? writingPath(id) : sentPath(id)}`}>See where it stands</a>
    </p>
  </Page>
)

const Deciding = ({ api, me, go, edition, again }: OpenProps) => {
  const { isBusy, problem, post } = useAction(api)
  const [isSendingBack, setIsSendingBack] = useState(false)
  const title = approvalTitle(edition)
  const heading = usePageTitle(title)
  const { id, revision, mayApprove } = edition
  const why = whyNotAgree(edition)
  const agree = () => {
    if (why !== null) return
    post(updatePaths.approve(id), editionSchema, { revision }, () => go(sentPath(id))).catch(() => undefined)
  }
  return (
    <OfficerFrame
      heading={heading}
      title={title}
      back={back}
      lead={askedInWords(edition, me.id)}
      aside={
        mayApprove && (
          <>
            <Button onClick={() => setIsSendingBack(true)}>Send back with a note</Button>
            <Button
              appearance="primary"
              disabledFocusable={why !== null || isBusy}
              aria-describedby={why === null ? undefined : 'agree-why'}
              onClick={agree}
            >
              {edition.sendAt === null ? 'Agree and send' : 'Agree and schedule'}
            </Button>
          </>
        )
      }
    >
      {problem !== null && (
        <>
          <NotDone title="It was not agreed." problem={problem} />
          {standsOtherwise(problem) && (
            <div className="acts">
              <Button onClick={again}>Show it as it is now</Button>
            </div>
          )}
        </>
      )}
      {why !== null && (
        <Message intent="info">
          <span id="agree-why">{why}</span>{' '}
          {!mayApprove && <a href={`#${writingPath(id)}`}>Take it back to change it</a>}
        </Message>
      )}
      <div className="adesk">
        <div className="alook">
          <SavedPreview api={api} edition={edition} />
        </div>
        <div className="col g16">
          {isSendingBack && (
            <SendBack
              api={api}
              id={id}
              to={edition.author.name}
              done={() => go(`${writingPath()}?sentBack=${id}`)}
              close={() => setIsSendingBack(false)}
            />
          )}
          <WhoCard edition={edition} />
          <WhenCard edition={edition} />
          <ChecksCard checks={edition.checks} />
        </div>
      </div>
    </OfficerFrame>
  )
}

export const ApprovingPage = (props: Props) => {
  const { load, again } = useLoad(props.api, updatePaths.draft(props.id), editionSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  if (load.body.state !== 'awaitingApproval') return <NotWaiting {...load.body} />
  return <Deciding {...props} edition={load.body} again={again} />
}
