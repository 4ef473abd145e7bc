// One edition opened by those who write: its head, its saved state, and the page that its state has.

import '../writing.css'
import { useEffect, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type EditionWire, editionSchema, updatePaths } from '../../../../shared/api/updates.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { settleAddress } from '../../../platform/use-route.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { OfficerFrame, StateChip } from '../../../ui/officer/officer-frame.tsx'
import { Trouble as NotDone } from '../../../ui/officer/trouble.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Trouble } from '../../../ui/page/states.tsx'
import { titleOf, useEdition } from '../edits/work.ts'
import { deliveryPath, editionPath, type WritingView } from '../writing-route.ts'
import { DeskBar } from './desk-bar.tsx'
import { useHandingIn } from './handing-in.tsx'
import { PeoplePage } from './sending/people-page.tsx'
import { WaitingPage } from './waiting/waiting-page.tsx'
import { WordsPage } from './words-page.tsx'

type Props = {
  readonly api: Api
  readonly person: string
  readonly go: (path: string) => void
  readonly id: string
  readonly view: WritingView
}

const back = { to: '/officer/updates', words: 'Weekly updates' }

/** It answers a press that may have been made far below it. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' })

const Desk = ({ api, person, go, view, edition }: Props & { edition: EditionWire }) => {
  const work = useEdition({ api, person }, edition)
  const { server, work: mine } = work.saving
  // The heading takes the focus when its page comes, not with each change of the day.
  const [firstTitle] = useState(titleOf(edition.content))
  const heading = usePageTitle(firstTitle)
  const props = { api, go, work }
  const { button, problem } = useHandingIn(props)
  const isDraft = server.state === 'draft'
  // What waits may come back while it is looked at, and its button goes with it.
  useKeepFocus(server.state)
  const isOver = !isDraft && server.state !== 'awaitingApproval'
  useEffect(() => {
    if (isOver) settleAddress(deliveryPath(server.id))
  }, [isOver, server.id])
  if (isOver) return <Loading />
  return (
    <OfficerFrame
      heading={heading}
      title={titleOf(mine.content)}
      back={back}
      state={<StateChip>{isDraft ? 'Draft' : 'Waiting for a second person'}</StateChip>}
      tabsLabel="Pages of this update"
      isFlush
      {...(isDraft
        ? {
            tabs: [
              { to: editionPath(server.id), words: 'Words', isHere: view === 'words' },
              { to: editionPath(server.id, 'people'), words: 'Who and when', isHere: view === 'people' },
            ],
          }
        : {})}
    >
      {isDraft && <DeskBar work={work} next={button} />}
      {problem !== null && (
        <div className="uproblem" ref={intoSight}>
          <NotDone title="It was not handed in." problem={problem} />
        </div>
      )}
      {!isDraft && <WaitingPage {...props} />}
      {isDraft && view === 'words' && <WordsPage {...props} />}
      {isDraft && view === 'people' && <PeoplePage {...props} />}
    </OfficerFrame>
  )
}

export const WriterPage = (props: Props) => {
  const { load, again } = useLoad(props.api, updatePaths.draft(props.id), editionSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Desk {...props} edition={load.body} />
}
