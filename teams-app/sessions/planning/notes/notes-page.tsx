// What was said in a workshop, by section of its consultation: saved while it is written, evidence afterwards.

import { Button, Field, Textarea } from '@fluentui/react-components'
import type { Api } from '../../../../shared/api/client.ts'
import { type Notes, notesSchema, type Planned, plannerPaths } from '../../../../shared/api/planner.ts'
import { timeInWords } from '../../../../shared/domain/kernel/words.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { Message } from '../../../ui/page/message.tsx'
import { type SavedKind, SavedState } from '../../../ui/page/saved-state.tsx'
import { Notice } from '../../../ui/page/states.tsx'
import { clashes, isSaved, keptBoth, type NotesState, tookTheirs, written } from './notes-state.ts'
import { type Step, useNotes } from './use-notes.ts'

const savedState = (state: NotesState): { kind: SavedKind; words: string } => {
  if (state.theirs !== null) return { kind: 'toSettle', words: 'Two versions to settle' }
  if (state.trouble !== null) return { kind: 'notSaved', words: 'Not saved yet' }
  if (!isSaved(state)) return { kind: 'saving', words: 'Saving' }
  if (state.savedAt === null) return { kind: 'fresh', words: 'Nothing written yet' }
  return { kind: 'saved', words: `Saved at ${timeInWords(state.savedAt)}` }
}

const Clash = ({ state, apply }: { state: NotesState; apply: (step: Step) => void }) => (
  <Message intent="warning" title="Somebody else wrote in the same section." role="alert">
    {`Nothing is lost. It is ${clashes(state).join(', ')}.`}
    <div className="acts mt12">
      <Button onClick={() => apply(keptBoth)}>Keep both</Button>
      <Button onClick={() => apply(tookTheirs)}>Use theirs</Button>
    </div>
    <p className="t-cap fg2 mt8">Keep both puts their words first, then yours. You can edit the result.</p>
  </Message>
)

const Editor = ({ api, session, notes }: { api: Api; session: Planned; notes: Notes }) => {
  const { state, apply } = useNotes(api, session.id, notes)
  return (
    <div className="owork">
      <div className="col g16">
        {state.theirs !== null && <Clash state={state} apply={apply} />}
        {state.trouble !== null && state.theirs === null && (
          <Trouble title="Your notes are not saved yet." problem={state.trouble} />
        )}
        {notes.sections.map(({ id, number, title }) => (
          <section key={id} className="card pad">
            <Field
              label={<span className="t-strong break">{number === '' ? title : `${number} ${title}`}</span>}
            >
              <Textarea
                className="tall pnote"
                resize="vertical"
                maxLength={10_000}
                value={state.texts[id] ?? ''}
                onChange={(_, { value }) => apply((now) => written(now, id, value))}
              />
            </Field>
          </section>
        ))}
      </div>
      <aside className="col g16 pside psaved" aria-label="Saving">
        <section className="card opad col g8">
          <SavedState {...savedState(state)} />
          <h2 className="t-sub">Notes become evidence</h2>
          <p className="fg2">
            They stand beside the schools’ answers, by section, with the name of this workshop. Name nobody
            who did not ask to be named.
          </p>
        </section>
      </aside>
    </div>
  )
}

export const NotesPage = ({ api, session }: { api: Api; session: Planned }) => {
  const { load, again } = useLoad(api, plannerPaths.notes(session.id), notesSchema)
  if (session.state === 'planned') {
    return (
      <div className="card">
        <Notice icon="closed" title="It has not begun">
          Notes can be written from the moment it begins.
        </Notice>
      </div>
    )
  }
  if (load.state === 'loading') return <p role="status">Loading</p>
  if (load.state === 'problem') {
    return (
      <div className="col g12">
        <Trouble title="We could not load the notes." problem={load.problem} />
        <div>
          <Button onClick={again}>Try again</Button>
        </div>
      </div>
    )
  }
  if (load.body.sections.length === 0) {
    return (
      <div className="card">
        <Notice icon="closed" title="It belongs to no consultation">
          Notes are written by section of a consultation. Choose one under Change.
        </Notice>
      </div>
    )
  }
  return <Editor api={api} session={session} notes={load.body} />
}
