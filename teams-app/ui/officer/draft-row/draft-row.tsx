// One line of a list of what officers write: its title, where it stands, and what can be done with it there.

import './draft-row.css'
import { type ReactNode, useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import type { Problem } from '../../../../shared/api/problem.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { Message } from '../../page/message.tsx'
import { Trouble } from '../trouble.tsx'
import { DeleteDraft } from './delete-draft.tsx'

type Props = {
  readonly api: Api
  readonly title: string
  /** The page that the line leads to. */
  readonly to: string
  readonly lead: string
  readonly about: string
  /** What there is to delete, as the list read it; null for what is no draft. */
  readonly draft: { readonly path: string; readonly version: string } | null
  /** What else can be done. */
  readonly actions: ReactNode
  readonly problem?: Problem | null
  /** Draws the list anew. */
  readonly again: () => void
}

const Changed = () => (
  <Message intent="warning" title="It was not deleted." role="alert">
    It was saved after this list was drawn. The line above shows it as it is now. Look at it before you delete
    it.
  </Message>
)

export const DraftRow = (props: Props) => {
  const { api, title, to, draft, again } = props
  const [refused, setRefused] = useState<Problem | null>(null)
  const remove = async ({ path, version }: NonNullable<Props['draft']>) => {
    setRefused(null)
    const reply = await api.send('DELETE', path, nothingSchema, undefined, { 'if-match': version })
    if (!reply.ok) setRefused(reply.problem)
    // What was refused may stand otherwise by now, or stand no more.
    again()
  }
  const problem = refused ?? props.problem ?? null
  return (
    <li className="orow wrap drow">
      <div className="col dmain">
        <h3 className="t-strong break">
          <a href={`#${to}`}>{title}</a>
        </h3>
        <p className="fg2">{props.lead}</p>
        <p className="t-cap fg3">{props.about}</p>
      </div>
      <div className="row wrap g4 dacts">
        {props.actions}
        {draft !== null && (
          <DeleteDraft
            title={title}
            remove={() => {
              remove(draft).catch(() => undefined)
            }}
          />
        )}
      </div>
      {problem !== null && (
        <div className="dwide">
          {problem.type === 'conflict' ? (
            <Changed />
          ) : (
            <Trouble title="This was not done." problem={problem} />
          )}
        </div>
      )}
    </li>
  )
}
