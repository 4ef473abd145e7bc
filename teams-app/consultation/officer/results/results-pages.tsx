// What came back: turnout, the answers question by question, the words people wrote, and who has not answered.

import './results.css'
import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { Open16Regular } from '@fluentui/react-icons/svg/open'
import { useState } from 'react'
import type { Problem } from '../../../../shared/api/problem.ts'
import { type ResultsView, resultPaths, resultsSchema } from '../../../../shared/api/results.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { download } from '../../../ui/page/download.ts'
import type { OfficerProps } from '../draft/officer-props.ts'
import type { OfficerView } from '../officer-route.ts'
import { AnswersPage } from './answers/answers-page.tsx'
import { fileNameOf } from './file-name.ts'
import { TextsPage } from './texts-page.tsx'
import { TurnoutPage } from './turnout-page.tsx'
import { WaitingPage } from './waiting-page.tsx'
import { WorkshopsPage } from './workshops-page.tsx'

const Actions = ({ view, isFlush }: { view: ResultsView; isFlush: boolean }) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const save = async () => {
    setIsBusy(true)
    setProblem(await download(resultPaths.export(view.id), fileNameOf(view.title)))
    setIsBusy(false)
  }
  return (
    <div className={`col g8 ractions ${isFlush ? 'rpad' : ''}`}>
      <div className="row wrap g16">
        <a href={view.listUrl} target="_blank" rel="noreferrer" className="row g4">
          <Open16Regular aria-hidden />
          Open in SharePoint
        </a>
        <Button
          icon={<ArrowDownload20Regular />}
          disabledFocusable={isBusy}
          onClick={() => {
            save().catch(() => setIsBusy(false))
          }}
        >
          Download the answers
        </Button>
      </div>
      {problem && <Trouble title="It was not downloaded." problem={problem} />}
    </div>
  )
}

const pageOf = (view: OfficerView, props: OfficerProps, loaded: ResultsView) => {
  switch (view) {
    case 'answers':
      return <AnswersPage view={loaded} code={props.route.part} />
    case 'texts':
      return <TextsPage view={loaded} question={props.route.question} />
    case 'waiting':
      return <WaitingPage api={props.api} view={loaded} />
    case 'workshops':
      return <WorkshopsPage api={props.api} id={loaded.id} />
    default:
      return <TurnoutPage view={loaded} />
  }
}

export const ResultsPages = ({ view, ...props }: OfficerProps & { readonly view: OfficerView }) => {
  const { id, may } = props.work.saving.server
  const { load, again } = useLoad(props.api, resultPaths.results(id), resultsSchema)
  if (!may.seeResults) return <p className="opad">Only officers and the director see the answers.</p>
  if (load.state === 'loading') {
    return (
      <p className="opad" role="status">
        Adding up the answers
      </p>
    )
  }
  if (load.state === 'problem') {
    return (
      <div className="col g12 opad">
        <Trouble title="We could not add up the answers." problem={load.problem} />
        <div className="acts">
          <Button appearance="primary" onClick={again}>
            Try again
          </Button>
        </div>
      </div>
    )
  }
  return (
    <>
      <Actions view={load.body} isFlush={view === 'answers'} />
      {pageOf(view, props, load.body)}
    </>
  )
}
