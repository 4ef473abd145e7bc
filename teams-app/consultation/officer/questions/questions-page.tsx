// Writing the questions: the sections and their questions, the one being written, and the card as schools see it.

import './questions.css'
import { Suspense } from 'react'
import type { Content } from '../../../../shared/domain/consultation/consultation.ts'
import { chunk } from '../../../platform/chunk.ts'
import { useUndoKeys } from '../../../ui/draft/use-undo-keys.ts'
import { useKeepFocus } from '../../../ui/focus/keep-focus.ts'
import { Notice } from '../../../ui/page/states.tsx'
import { Banners } from '../draft/banners.tsx'
import type { OfficerProps } from '../draft/officer-props.ts'
import { placeOf } from '../edits/questions.ts'
import { sectionOf } from '../edits/sections.ts'
import { useEditing } from './editing.ts'
import { QuestionForm } from './forms/question-form.tsx'
import { SectionForm } from './forms/section-form.tsx'
import { Outline } from './outline.tsx'
import { Toolbar } from './toolbar.tsx'

const CardPreview = chunk(() => import('../preview/card-preview.tsx').then((file) => file.CardPreview))

/** The server makes a card of what it has: a section that is saved and asks something. */
const isShown = (saved: Content, id: string) => (sectionOf(saved, id)?.questions.length ?? 0) > 0

export const QuestionsPage = (props: OfficerProps) => {
  const { work, route, api } = props
  const { content } = work.saving.work
  const { server } = work.saving
  const editing = useEditing(props)
  useUndoKeys(work.undo, work.redo)
  const place = route.question === null ? undefined : placeOf(content, route.question)
  const section = place?.section ?? sectionOf(content, route.part ?? '') ?? content.sections[0]
  const isList = route.part === null
  useKeepFocus(`${section?.id} ${place?.question.code}`, '.edout [aria-current]')
  return (
    <div className={`ed ${isList ? 'shows-list' : 'shows-detail'}`}>
      <Outline editing={editing} section={section} code={place?.question.code ?? null} />
      <div className="edmain">
        <Banners work={work} />
        {section === undefined ? (
          <div className="card">
            <Notice icon="done" title="No sections yet">
              Add a section first. Each has its background, and the questions that belong to it.
            </Notice>
          </div>
        ) : (
          <>
            <Toolbar editing={editing} work={work} section={section} place={place} />
            {place === undefined ? (
              <SectionForm key={section.id} editing={editing} section={section} />
            ) : (
              <QuestionForm key={place.question.code} editing={editing} place={place} />
            )}
          </>
        )}
      </div>
      <aside className="edprev" aria-label="As schools see it">
        {section !== undefined && isShown(server.content, section.id) ? (
          <Suspense fallback={<p className="fg2">Loading the card</p>}>
            <CardPreview api={api} id={server.id} version={server.version} section={section} />
          </Suspense>
        ) : (
          <p className="fg2">Once this section has a question, its card stands here.</p>
        )}
      </aside>
    </div>
  )
}
