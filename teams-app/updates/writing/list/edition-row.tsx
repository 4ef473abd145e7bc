// One edition in the list, with what can be done to it there.

import { Button } from '@fluentui/react-components'
import type { Api } from '../../../../shared/api/client.ts'
import type { EditionLine } from '../../../../shared/api/update-list.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { DraftRow } from '../../../ui/officer/draft-row/draft-row.tsx'
import { editionTitle } from '../../../ui/updates/edition-words.ts'
import { aboutInWords, pathOf, stateInWords } from './groups.ts'

type Props = {
  readonly api: Api
  readonly edition: EditionLine
  readonly again: () => void
  /** Begins a new one with the words of this one. */
  readonly copy: () => void
}

export const EditionRow = ({ api, edition, again, copy }: Props) => {
  const { id, version, state } = edition
  const title = editionTitle(edition)
  return (
    <DraftRow
      api={api}
      title={title}
      to={pathOf(edition)}
      lead={stateInWords(edition)}
      about={aboutInWords(edition)}
      draft={state === 'draft' ? { path: updatePaths.draft(id), version } : null}
      actions={
        <Button appearance="subtle" onClick={copy}>
          Use again<span className="vh">{`: ${title}`}</span>
        </Button>
      }
      again={again}
    />
  )
}
