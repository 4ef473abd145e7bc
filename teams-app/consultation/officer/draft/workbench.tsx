// One consultation opened by an officer: its head, its saved state, and the page that is asked for.

import { Button } from '@fluentui/react-components'
import { Suspense, useState } from 'react'
import { type Draft, draftPaths, draftSchema } from '../../../../shared/api/drafts.ts'
import { chunk } from '../../../platform/chunk.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { savedState } from '../../../ui/draft/saved-words.ts'
import { OfficerFrame, StateChip } from '../../../ui/officer/officer-frame.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { SavedState } from '../../../ui/page/saved-state.tsx'
import { Loading, Trouble } from '../../../ui/page/states.tsx'
import { unfinished } from '../edits/unfinished.ts'
import { type OfficerView, officerPath } from '../officer-route.ts'
import type { OfficerProps } from './officer-props.ts'
import { stateInWords, tabsFor, viewFor } from './state-words.ts'
import { useDraft } from './use-draft.ts'

const PaperPage = chunk(() => import('../paper/paper-page.tsx').then((file) => file.PaperPage))
const QuestionsPage = chunk(() =>
  import('../questions/questions-page.tsx').then((file) => file.QuestionsPage),
)
const AboutPage = chunk(() => import('../questions/about-page.tsx').then((file) => file.AboutPage))
const PeoplePage = chunk(() => import('../people/people-page.tsx').then((file) => file.PeoplePage))
const PublishPage = chunk(() => import('../publish/publish-page.tsx').then((file) => file.PublishPage))
const ResultsPages = chunk(() => import('../results/results-pages.tsx').then((file) => file.ResultsPages))
const CorrectionsPage = chunk(() =>
  import('../publish/corrections-page.tsx').then((file) => file.CorrectionsPage),
)

const pageOf = (view: OfficerView, props: OfficerProps) => {
  switch (view) {
    case 'paper':
      return <PaperPage {...props} />
    case 'questions':
      return <QuestionsPage {...props} />
    case 'about':
      return <AboutPage {...props} />
    case 'people':
      return <PeoplePage {...props} />
    case 'publish':
      return <PublishPage {...props} />
    case 'corrections':
      return <CorrectionsPage {...props} />
    default:
      return <ResultsPages {...props} view={view} />
  }
}

type BenchProps = Omit<OfficerProps, 'work'> & { readonly draft: Draft }

const Bench = ({ draft, ...props }: BenchProps) => {
  const { api, me, go, route } = props
  const work = useDraft({ api, person: me.id }, draft)
  const { server, work: mine } = work.saving
  // The heading takes the focus when its page comes, not with each letter of a new title.
  const [firstTitle] = useState(draft.content.title)
  const heading = usePageTitle(firstTitle)
  const view = viewFor(server, route.view)
  const isDraft = server.situation.state === 'draft'
  const shown = { ...server, content: mine.content }
  return (
    <OfficerFrame
      heading={heading}
      title={mine.content.title}
      back={{ to: '/officer', words: 'Consultations you run' }}
      state={<StateChip>{stateInWords(shown)}</StateChip>}
      tabs={tabsFor(shown, view)}
      isFlush={view === 'questions' || view === 'answers'}
      aside={
        isDraft && (
          <>
            <SavedState {...savedState(work.saving, unfinished(mine.content).length > 0)} />
            {view !== 'publish' && view !== 'paper' && (
              <Button onClick={() => go(officerPath(server.id, 'publish'))}>Check and publish</Button>
            )}
          </>
        )
      }
    >
      <Suspense
        fallback={
          <p className="opad" role="status">
            {'Loading'}
          </p>
        }
      >
        {pageOf(view, { ...props, work })}
      </Suspense>
    </OfficerFrame>
  )
}

export const Workbench = (props: Omit<OfficerProps, 'work'>) => {
  const { load, again } = useLoad(props.api, draftPaths.one(props.route.id), draftSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Bench draft={load.body} {...props} />
}
