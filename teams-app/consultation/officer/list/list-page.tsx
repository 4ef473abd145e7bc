// Every consultation an officer may see, what needs somebody first, and the ways to a new one.

import type { Api } from '../../../../shared/api/client.ts'
import { draftListSchema, draftPaths } from '../../../../shared/api/drafts.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { officerAreas } from '../../../ui/officer/areas.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'
import { groupsOf, listInWords, type Summary } from './groups.ts'
import { ListRow } from './list-row.tsx'
import { useNewConsultation } from './new-consultation.tsx'

type Props = { readonly api: Api; readonly go: (path: string) => void }

const Listed = ({ api, go, drafts, again }: Props & { drafts: readonly Summary[]; again: () => void }) => {
  const heading = usePageTitle('Consultations you run')
  useKeepFocus(drafts)
  const { buttons, below } = useNewConsultation({ api, go })
  return (
    <OfficerFrame
      heading={heading}
      title="Consultations you run"
      lead={listInWords(drafts)}
      back={{ to: '/', words: 'Home' }}
      aside={buttons}
      tabs={officerAreas('/officer')}
      tabsLabel="What officers look after"
    >
      {below}
      {drafts.length === 0 && (
        <div className="card">
          <Notice icon="done" title="No consultation yet">
            Start with a document: we read its sections and questions, and you check them.
          </Notice>
        </div>
      )}
      {groupsOf(drafts).map((group) => (
        <section key={group.name} className="card" aria-labelledby={`group-${group.name}`}>
          <h2 className="t-sub opad" id={`group-${group.name}`}>
            {group.words}
          </h2>
          <ul className="plain">
            {group.drafts.map((summary) => (
              <ListRow key={summary.id} api={api} summary={summary} go={go} again={again} />
            ))}
          </ul>
        </section>
      ))}
    </OfficerFrame>
  )
}

export const ListPage = ({ api, go }: Props) => {
  const { load, again } = useLoad(api, draftPaths.list, draftListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Listed api={api} go={go} drafts={load.body.drafts} again={again} />
}
