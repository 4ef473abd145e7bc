// What a headline question is about: the bold line or small heading over it, such as "ii) The school guide".

import type { ImportedPaper } from './imported-paper.ts'

/** `**ii) The school guide**` or `### The school guide` on a line of its own; `null` for any other line. */
const titleIn = (line: string): string | null => {
  const trimmed = line.trim()
  const bold = /^(?:\*\*|__)([^*_]{2,200})(?:\*\*|__):?$/.exec(trimmed)?.[1]
  const heading = /^#{1,6} +(.{2,200})$/.exec(trimmed)?.[1]
  const words = bold ?? heading
  if (words === undefined || words.includes('?')) return null
  return words
    .replace(/\*\*|__|<\/?\w{1,6}>/g, '')
    .replace(/^\(?(?:[ivx]{1,5}|[a-z]|\d{1,3}(?:\.\d{1,3}){0,3})[).:]\s+/i, '')
    .trim()
}

const nearestTitle = (lines: readonly string[], after: number, before: number): string | null => {
  for (let line = before - 1; line > after; line -= 1) {
    const title = titleIn(lines[line - 1] ?? '')
    if (title !== null) return title
  }
  return null
}

/**
 * The title over each headline question, by the question's line (from 1). A title counts for the questions between it
 * and the next question only; the section's own title says nothing new and is left out. Lines are of the Markdown.
 */
export const questionContexts = (markdown: string, paper: ImportedPaper): ReadonlyMap<number, string> => {
  const lines = markdown.split(/\r\n?|\n/)
  const all = paper.sections.flatMap((section) => section.questions.map((question) => question.line))
  const previous = (line: number) => Math.max(0, ...all.filter((other) => other < line))
  const headline = paper.sections.filter((section) => section.role === 'headline')
  const found = headline.flatMap((section) =>
    section.questions.flatMap(({ line }) => {
      const title = nearestTitle(lines, previous(line), line)
      return title === null || section.title.includes(title) || title.includes(section.title)
        ? []
        : [[line, title] as const]
    }),
  )
  return new Map(found)
}
