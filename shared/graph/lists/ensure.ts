// Makes a list with its columns, or brings one that is there up to date; says what it changed.

import * as z from 'zod'
import { GraphRefused, UnclearReply } from '../client/errors.ts'
import type { Graph } from '../client/graph.ts'
import { segment } from '../client/query.ts'
import type { Column, ListShape } from '../columns/column.ts'
import { type FoundList, findList, listBody, listPath, type Place } from './place.ts'

const columnBody = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  description: z.string().nullish(),
  indexed: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
  choice: z.object({ choices: z.array(z.string()) }).nullish(),
})
export type FoundColumn = z.infer<typeof columnBody>
const columnsBody = z.object({ value: z.array(columnBody), '@odata.nextLink': z.string().optional() })

export type Ensured = FoundList & { readonly changes: readonly string[] }

/** The columns of a list as they are now, each with its one facet: which that is cannot be selected beforehand. */
export const readColumns = async (graph: Graph, place: Place): Promise<readonly FoundColumn[]> => {
  const columns: FoundColumn[] = []
  const first = `${listPath(place)}/columns`
  for (let link: string | undefined = first; link !== undefined; ) {
    const { body } = await graph.send({ method: 'GET', path: link, units: 2 })
    const page: z.infer<typeof columnsBody> = columnsBody.parse(body)
    columns.push(...page.value)
    link = page['@odata.nextLink']
  }
  return columns
}

/** Writes the named traits of a column; safe to repeat. */
const changeColumn = async (
  graph: Graph,
  place: Place,
  id: string,
  traits: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const path = `${listPath(place)}/columns/${segment('guid', id)}`
  await graph.send({ method: 'PATCH', path, body: traits, units: 2, repeatable: true })
}

const isTaken = (error: unknown) => error instanceof GraphRefused && error.status === 409

/** Whatever became of the request, the list of that name decides. */
export const createList = async (graph: Graph, shape: ListShape): Promise<FoundList> => {
  const site = await graph.site()
  const body = {
    displayName: shape.displayName,
    description: shape.description,
    columns: shape.columns,
    list: { template: 'genericList' },
  }
  try {
    const path = `/sites/${segment('site', site.id)}/lists`
    return listBody.parse((await graph.send({ method: 'POST', path, body, units: 2 })).body)
  } catch (error) {
    if (!(error instanceof UnclearReply || isTaken(error))) throw error
    const found = await findList(graph, shape.displayName)
    if (found) return found
    throw error
  }
}

const addColumn = async (graph: Graph, place: Place, column: Column): Promise<void> => {
  try {
    await graph.send({ method: 'POST', path: `${listPath(place)}/columns`, body: column, units: 2 })
  } catch (error) {
    if (!(error instanceof UnclearReply || isTaken(error))) throw error
    if (!(await readColumns(graph, place)).some(({ name }) => name === column.name)) throw error
  }
}

const sameChoices = (wanted: readonly string[], found: FoundColumn) =>
  wanted.join('\n') === (found.choice?.choices ?? []).join('\n')

/** What must change on a column that is there: only what differs, never its kind. */
const traitsToChange = (wanted: Column, found: FoundColumn): Readonly<Record<string, unknown>> => ({
  ...(wanted.displayName === found.displayName ? {} : { displayName: wanted.displayName }),
  ...((wanted.description ?? '') === (found.description ?? '')
    ? {}
    : { description: wanted.description ?? '' }),
  ...((wanted.indexed ?? false) === (found.indexed ?? false) ? {} : { indexed: wanted.indexed ?? false }),
  ...('choice' in wanted && !sameChoices(wanted.choice.choices, found) ? { choice: wanted.choice } : {}),
})

/** Adds missing columns and changes what differs; says what it did. */
export const alignColumns = async (
  graph: Graph,
  place: Place,
  shape: ListShape,
): Promise<readonly string[]> => {
  const found = new Map((await readColumns(graph, place)).map((column) => [column.name, column]))
  const changes: string[] = []
  for (const column of shape.columns) {
    const there = found.get(column.name)
    if (!there) {
      await addColumn(graph, place, column)
      changes.push(`added ${column.name}`)
      continue
    }
    const traits = traitsToChange(column, there)
    if (Object.keys(traits).length === 0) continue
    await changeColumn(graph, place, there.id, traits)
    changes.push(`changed ${column.name}: ${Object.keys(traits).join(', ')}`)
  }
  const title = found.get('Title')
  if (title && title.displayName !== shape.title) {
    await changeColumn(graph, place, title.id, { displayName: shape.title })
    changes.push(`named the first column ${shape.title}`)
  }
  return changes
}

/** Safe to repeat: a second run finds all in place and changes nothing. */
export const ensureList = async (graph: Graph, shape: ListShape): Promise<Ensured> => {
  const there = await findList(graph, shape.displayName)
  const list = there ?? (await createList(graph, shape))
  const place = { siteId: (await graph.site()).id, listId: list.id }
  const changes = await alignColumns(graph, place, shape)
  return { ...list, changes: there ? changes : ['made the list', ...changes] }
}
