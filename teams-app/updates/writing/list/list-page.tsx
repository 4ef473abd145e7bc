// Every edition of the weekly update for those who write it: what needs somebody first, and the ways to a new one.

import '../writing.css'
import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { type EditionLine, editionListSchema } from '../../../../shared/api/update-list.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { officerAreas } from '../../../ui/officer/areas.ts'
import { OfficerFrame } from '../../../ui/officer/officer-frame.tsx'
import { usePageTitle } from '../../../ui/page/page.tsx'
import { Loading, Notice, Trouble } from '../../../ui/page/states.tsx'
import { EditionRow } from './edition-row.tsx'
import { groupOf, groupsOf, listInWords } from './groups.ts'
import { NotMade, PasteForm, useCreate } from './new-edition.tsx'
import { SentBackNews, useSentBack } from './sent-back-news.tsx'

type Props = {
  readonly api: Api
  readonly go: (path: string) => void
  /** The edition that this person has just sent back. */
  readonly sentBack: string | null
}
type ListedProps = Props & { readonly editions: readonly EditionLine[]; readonly again: () => void }

const Listed = ({ api, go, editions, again, sentBack }: ListedProps) => {
  const heading = usePageTitle('Weekly updates')
  useKeepFocus(editions)
  const [isPasting, setIsPasting] = useState(false)
  const { isBusy, problem, create } = useCreate(api, go)
  const last = editions.find((one) => groupOf(one) === 'sent' && one.state === 'sent')
  return (
    <OfficerFrame
      heading={heading}
      title="Weekly updates"
      lead={listInWords(editions)}
      back={{ to: '/', words: 'Home' }}
      aside={
        <>
          <Button disabledFocusable={isBusy} onClick={() => create({ kind: 'empty' })}>
            New, empty
          </Button>
          <Button onClick={() => setIsPasting(true)}>New from pasted text</Button>
          {last !== undefined && (
            <Button
              appearance={isPasting ? 'secondary' : 'primary'}
              disabledFocusable={isBusy}
              onClick={() => create({ kind: 'edition', id: last.id })}
            >
              New from the last one sent
            </Button>
          )}
        </>
      }
      tabs={officerAreas('/officer/updates')}
      tabsLabel="What officers look after"
    >
      <SentBackNews edition={editions.find(({ id }) => id === sentBack)} />
      <NotMade problem={problem} />
      {isPasting && <PasteForm isBusy={isBusy} create={create} close={() => setIsPasting(false)} />}
      {editions.length === 0 && (
        <div className="card">
          <Notice icon="done" title="No update yet">
            Start with an empty one, or paste one you have sent by mail. We keep its headings and links.
          </Notice>
        </div>
      )}
      {groupsOf(editions).map((group) => (
        <section key={group.name} className="card" aria-labelledby={`group-${group.name}`}>
          <h2 className="t-sub opad" id={`group-${group.name}`}>
            {group.words}
          </h2>
          <ul className="plain">
            {group.editions.map((edition) => (
              <EditionRow
                key={edition.id}
                api={api}
                edition={edition}
                again={again}
                copy={() => create({ kind: 'edition', id: edition.id })}
              />
            ))}
          </ul>
        </section>
      ))}
    </OfficerFrame>
  )
}

export const UpdatesListPage = (props: Props) => {
  const { api } = props
  const sentBack = useSentBack(props.sentBack)
  const { load, again } = useLoad(api, updatePaths.drafts, editionListSchema)
  if (load.state === 'loading') return <Loading />
  if (load.state === 'problem') return <Trouble problem={load.problem} again={again} />
  return <Listed {...props} sentBack={sentBack} editions={load.body.editions} again={again} />
}
