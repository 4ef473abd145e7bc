// Asking the same thing in another way: what a question keeps when its kind changes, and its lists of words.

import type { Choice, Question, QuestionKind } from '../../../../shared/domain/consultation/question.ts'

/** The words a question lists: a matrix's statements, a choice's options; none for other kinds. */
export const wordsOf = (question: Question): readonly string[] => {
  if (question.kind === 'agreementMatrix') return question.statements
  return 'options' in question ? question.options.map((option) => option.words) : []
}

const freshCode = (used: readonly string[]): string => {
  const most = used.reduce((top, code) => Math.max(top, Number(/^o(\d+)$/.exec(code)?.[1] ?? 0)), 0)
  return `o${most + 1}`
}

/** One more option with a code that none of them has. */
export const withOption = (options: readonly Choice[], words: string): readonly Choice[] => [
  ...options,
  { code: freshCode(options.map((option) => option.code)), words },
]

const asOptions = (words: readonly string[]): readonly Choice[] => {
  const enough = words.length >= 2 ? words : [...words, 'First option', 'Second option'].slice(0, 2)
  return enough.reduce<readonly Choice[]>(withOption, [])
}

const shortest = 255

/** The question asked in another kind; its words stay, and a list goes along where the new kind has one. */
export const withKind = (question: Question, kind: QuestionKind): Question => {
  const { code, text, context } = question
  const words = wordsOf(question)
  switch (kind) {
    case 'agreementMatrix':
      return { code, text, context, kind, statements: words.length > 0 ? words : ['First statement'] }
    case 'singleChoice':
    case 'multiChoice':
      return {
        code,
        text,
        context,
        kind,
        options:
          'options' in question ? question.options : asOptions(words.map((one) => one.slice(0, shortest))),
      }
    default:
      return { code, text, context, kind }
  }
}

const swapped = <Item>(items: readonly Item[], at: number, by: 1 | -1): readonly Item[] => {
  const item = items[at]
  const other = items[at + by]
  return item === undefined || other === undefined ? items : items.with(at, other).with(at + by, item)
}

export type ListEdit =
  | { readonly do: 'write'; readonly at: number; readonly words: string }
  | { readonly do: 'add' }
  | { readonly do: 'remove'; readonly at: number }
  | { readonly do: 'move'; readonly at: number; readonly by: 1 | -1 }

const editedStatements = (statements: readonly string[], edit: ListEdit): readonly string[] => {
  switch (edit.do) {
    case 'write':
      return statements.map((one, at) => (at === edit.at ? edit.words : one))
    case 'add':
      return [...statements, 'New statement']
    case 'remove':
      return statements.toSpliced(edit.at, 1)
    case 'move':
      return swapped(statements, edit.at, edit.by)
  }
}

const editedOptions = (options: readonly Choice[], edit: ListEdit): readonly Choice[] => {
  switch (edit.do) {
    case 'write':
      return options.map((one, at) => (at === edit.at ? { ...one, words: edit.words } : one))
    case 'add':
      return withOption(options, 'New option')
    case 'remove':
      return options.toSpliced(edit.at, 1)
    case 'move':
      return swapped(options, edit.at, edit.by)
  }
}

/** Fewest entries a list of this kind has; a list at its least offers no way to take one away. */
export const fewest = (question: Question): number => (question.kind === 'agreementMatrix' ? 1 : 2)

/** The question with its list of statements or options edited; other kinds have none and stay as they are. */
export const withList = (question: Question, edit: ListEdit): Question => {
  if (edit.do === 'remove' && wordsOf(question).length <= fewest(question)) return question
  if (question.kind === 'agreementMatrix') {
    return { ...question, statements: editedStatements(question.statements, edit) }
  }
  return 'options' in question ? { ...question, options: editedOptions(question.options, edit) } : question
}
