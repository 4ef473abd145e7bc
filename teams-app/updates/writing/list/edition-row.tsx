// One edition in the list, with what can be done to it there.

import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { DeleteDraft } from '../../../ui/officer/delete-draft.tsx'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { type EditionLine, pathOf, stateInWords, titleOf } from './groups.ts'

type Props = {
  readonly api: Api
  readonly edition: EditionLine
  readonly again: () => void
  /** Begins a new one with the words of this one. */
  readonly copy: () => void
}

export const EditionRow = ({ api, edition, again, copy }: Props) => {
  const [problem, setProblem] = useState<Problem | null>(null)
  const title = titleOf(edition)
  const remove = async () => {
    const reply = await api.send('DELETE', updatePaths.draft(edition.id), nothingSchema)
    if (reply.ok) again()
    else setProblem(reply.problem)
  }
  return (
    <li className="orow wrap urow">
      <div className="col urmain">
        <h3 className="t-strong break">
          <a href={`#${pathOf(edition)}`}>{title}</a>
        </h3>
        <p className="fg2">{stateInWords(edition)}</p>
        <p className="t-cap fg3">
          {`By ${edition.author.name}`}
          {edition.hasPending && '. A correction waits for a second person.'}
        </p>
      </div>
      <div className="row wrap g4 uracts">
        <Button appearance="subtle" onClick={copy}>
          Use again<span className="vh">{`: ${title}`}</span>
        </Button>
        {edition.state === 'draft' && (
          <DeleteDraft
            title={title}
            remove={() => {
              remove().catch(() => undefined)
            }}
          />
        )}
      </div>
      {problem !== null && (
        <div className="urwide">
          <Trouble title="This was not done." problem={problem} />
        </div>
      )}
    </li>
  )
}
