// What can be done to the chosen section or question: undo, move, remove. Each is a button with its word.

import { Button } from '@fluentui/react-components'
import { ArrowDown20Regular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left'
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { ArrowUp20Regular } from '@fluentui/react-icons/svg/arrow-up'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import type { Section } from '../../../../shared/domain/consultation/consultation.ts'
import type { DraftWork } from '../draft/use-draft.ts'
import type { Placed } from '../edits/questions.ts'
import { officerPath } from '../officer-route.ts'
import type { Editing } from './editing.ts'

type Props = {
  readonly editing: Editing
  readonly work: DraftWork
  readonly section: Section
  readonly place: Placed | undefined
}

export const Toolbar = ({ editing, work, section, place }: Props) => {
  const { past, server } = work.saving
  const last = past.at(-1)
  const code = place?.question.code
  const what = code === undefined ? 'section' : 'question'
  const move = (by: 1 | -1) =>
    code === undefined ? editing.moveSection(section.id, by) : editing.moveQuestion(code, by)
  return (
    <div className="row wrap g4 edtb">
      <a className="back edback" href={`#${officerPath(server.id, 'questions')}`}>
        <ArrowLeft20Regular aria-hidden />
        All sections
      </a>
      {editing.canEdit && (
        <>
          <Button
            appearance="subtle"
            icon={<ArrowUndo20Regular />}
            disabledFocusable={last === undefined}
            onClick={work.undo}
          >
            Undo<span className="vh">{last === undefined ? ': nothing to undo' : ` ${last.words}`}</span>
          </Button>
          <Button appearance="subtle" icon={<ArrowUp20Regular />} onClick={() => move(-1)}>
            Up<span className="vh">{`: move this ${what}`}</span>
          </Button>
          <Button appearance="subtle" icon={<ArrowDown20Regular />} onClick={() => move(1)}>
            Down<span className="vh">{`: move this ${what}`}</span>
          </Button>
          {code !== undefined && (
            <Button
              appearance="subtle"
              icon={<Delete20Regular />}
              onClick={() => editing.removeQuestion(code)}
            >
              Remove question
            </Button>
          )}
        </>
      )}
    </div>
  )
}
