// The list of a consultation's responses: made from its questions, one typed column a field, and found again.

import type { Consultation } from '../../domain/consultation/consultation.ts'
import { questionsOf } from '../../domain/consultation/consultation.ts'
import { choicesOf, type Field, fieldsOf, type Question } from '../../domain/consultation/question.ts'
import type { Graph } from '../client/graph.ts'
import { query, segment } from '../client/query.ts'
import { type Column, choice, type ListShape, longText } from '../columns/column.ts'
import { responseColumns, responseKeyColumn, responsesTitle } from '../columns/responses.ts'
import { alignColumns, createList, readColumns } from '../lists/ensure.ts'
import { type FoundList, listSelect, type Place, readLists } from '../lists/place.ts'

const longestName = 255
const longestTitle = 200
const mostNames = 50

const columnOf = (question: Question, field: Field, displayName: string): Column => {
  const traits = { description: field.label }
  if (field.takes !== 'oneChoice') return longText(field.id, displayName, traits)
  return choice(
    field.id,
    displayName,
    choicesOf(question).map(({ words }) => words),
    traits,
  )
}

/** The question as the column's name; where two read the same, or one is cut, the code tells them apart. */
const nameOf = (field: Field, taken: ReadonlySet<string>): string => {
  const suffix = ` (${field.id})`
  if (field.label.length <= longestName && !taken.has(field.label.toLowerCase())) return field.label
  return `${field.label.slice(0, longestName - suffix.length)}${suffix}`
}

const questionColumns = (consultation: Consultation): readonly Column[] => {
  const taken = new Set<string>()
  return questionsOf(consultation.content).flatMap((question) =>
    fieldsOf(question).map((field) => {
      const name = nameOf(field, taken)
      taken.add(name.toLowerCase())
      return columnOf(question, field, name)
    }),
  )
}

const markOf = ({ id }: Consultation) => `Responses of the consultation ${id}.`

/** `Responses: <title>`; the second of that name is `Responses: <title> (2)`. */
const listName = ({ content }: Consultation, number: number): string => {
  const title = content.title.slice(0, longestTitle).trim()
  return `Responses: ${title}${number === 1 ? '' : ` (${number})`}`
}

const responsesShape = (consultation: Consultation, displayName: string): ListShape => {
  const { before, after } = responseColumns(markOf(consultation))
  return {
    displayName,
    description: 'What people answered. Filter and export it; Countywide reads your changes.',
    key: responseKeyColumn,
    title: responsesTitle,
    columns: [...before, ...questionColumns(consultation), ...after],
  }
}

const isFor = async (graph: Graph, place: Place, consultation: Consultation): Promise<boolean> => {
  const key = (await readColumns(graph, place)).find(({ name }) => name === responseKeyColumn)
  return key?.description === markOf(consultation)
}

/** Makes the list, or finds the one that an earlier try has made: a crash between two steps leaves no second list. */
export const provisionResponses = async (graph: Graph, consultation: Consultation): Promise<FoundList> => {
  const siteId = (await graph.site()).id
  const path = `/sites/${segment('site', siteId)}/lists${query({ $select: listSelect })}`
  const byName = new Map((await readLists(graph, path)).map((list) => [list.displayName.toLowerCase(), list]))
  for (let number = 1; number <= mostNames; number += 1) {
    const shape = responsesShape(consultation, listName(consultation, number))
    const list = byName.get(shape.displayName.toLowerCase()) ?? (await createList(graph, shape))
    const place = { siteId, listId: list.id }
    if (!(await isFor(graph, place, consultation))) continue
    await alignColumns(graph, place, shape)
    return list
  }
  throw new Error(`${mostNames} lists are called ${listName(consultation, 1)}`)
}

/** Puts the texts of the questions on their columns; those that have them are left alone. */
export const relabelResponses = async (
  graph: Graph,
  consultation: Consultation,
  place: Place,
): Promise<void> => {
  await alignColumns(graph, place, responsesShape(consultation, listName(consultation, 1)))
}
