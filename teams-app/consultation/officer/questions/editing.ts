// The edits of the questions page, each with the words that Undo shows and the address to go to.

import { useMemo } from 'react'
import type { Content, Section } from '../../../../shared/domain/consultation/consultation.ts'
import type { Question } from '../../../../shared/domain/consultation/question.ts'
import type { OfficerProps } from '../draft/officer-props.ts'
import { addQuestion, changeQuestion, moveQuestion, placeOf, removeQuestion } from '../edits/questions.ts'
import { addSection, changeSection, moveSection, removeSection } from '../edits/sections.ts'
import { officerPath } from '../officer-route.ts'
import { foundQuestions } from '../paper/reading.ts'

export type Editing = {
  readonly content: Content
  readonly canEdit: boolean
  readonly pathOf: (section: string, question?: string) => string
  readonly addSection: (after: string | null) => void
  readonly removeSection: (section: Section) => void
  readonly moveSection: (id: string, by: 1 | -1) => void
  readonly changeSection: (
    id: string,
    change: Partial<Omit<Section, 'id' | 'questions'>>,
    key: string,
  ) => void
  readonly addQuestion: (section: string) => void
  readonly removeQuestion: (code: string) => void
  readonly moveQuestion: (code: string, by: 1 | -1) => void
  readonly changeQuestion: (code: string, change: (question: Question) => Question, key: string) => void
}

export const useEditing = ({ work, go }: OfficerProps): Editing => {
  const { saving, edit } = work
  const { server } = saving
  const { content } = saving.work
  return useMemo(() => {
    const { id, source } = server
    const pathOf = (section: string, question?: string) =>
      officerPath(id, 'questions', section, question ?? null)
    const set = (next: Content, words: string, key = '') =>
      edit((editable) => ({ ...editable, content: next }), words, key)
    return {
      content,
      canEdit: server.may.edit,
      pathOf,
      addSection: (after) => {
        const added = addSection(content, after)
        set(added.content, 'adding a section')
        go(pathOf(added.id))
      },
      removeSection: (section) => {
        set(removeSection(content, section.id), `removing “${section.title}”`)
        go(officerPath(id, 'questions'))
      },
      moveSection: (section, by) => set(moveSection(content, section, by), 'moving a section'),
      changeSection: (section, change, key) =>
        set(changeSection(content, section, change), 'changing a section', `${section} ${key}`),
      addQuestion: (section) => {
        const added = addQuestion(content, section, foundQuestions(source?.report ?? []))
        set(added.content, 'adding a question')
        go(pathOf(section, added.code))
      },
      removeQuestion: (code) => {
        const place = placeOf(content, code)
        set(removeQuestion(content, code), 'removing a question')
        if (place !== undefined) go(pathOf(place.section.id))
      },
      moveQuestion: (code, by) => {
        const moved = moveQuestion(content, code, by)
        set(moved, 'moving a question')
        const place = placeOf(moved, code)
        if (place !== undefined) go(pathOf(place.section.id, code))
      },
      changeQuestion: (code, change, key) =>
        set(changeQuestion(content, code, change), 'changing a question', `${code} ${key}`),
    }
  }, [content, server, edit, go])
}
