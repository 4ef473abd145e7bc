// A column as Graph writes and reads it, with the rules for making and changing one.

import { z } from 'zod'
import { GraphRefusal, invalidRequest } from '../errors.ts'
import { type Column, type ColumnDefinition, type Facet, facets } from './column.ts'

const kinds = ['text', 'choice', 'number', 'boolean', 'dateTime'] as const
const shared = {
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().max(4_000).optional(),
  columnGroup: z.string().optional(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  hidden: z.boolean().optional(),
  required: z.boolean().optional(),
  readOnly: z.literal(false).optional(),
  defaultValue: z.strictObject({ value: z.string() }).optional(),
  text: z.unknown().optional(),
  choice: z.unknown().optional(),
  number: z.unknown().optional(),
  boolean: z.unknown().optional(),
  dateTime: z.unknown().optional(),
}
const newColumn = z.strictObject({ name: z.string(), ...shared })
const columnPatch = z.strictObject({
  name: z.string().optional(),
  propagateChanges: z.boolean().optional(),
  ...shared,
})

const parse = <Out>(shape: z.ZodType<Out>, body: unknown): Out => {
  const read = shape.safeParse(body)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  throw invalidRequest(
    `Invalid request: ${where === '' ? '' : `${where}: `}${issue?.message ?? 'not a column'}`,
  )
}

const readFacet = (kind: (typeof kinds)[number], given: unknown): Facet => {
  switch (kind) {
    case 'text':
      return { kind, of: withLength(parse(facets.text, given)) }
    case 'choice':
      return { kind, of: parse(facets.choice, given) }
    case 'number':
      return { kind, of: parse(facets.number, given) }
    case 'boolean':
      return { kind, of: parse(facets.boolean, given) }
    case 'dateTime':
      return { kind, of: parse(facets.dateTime, given) }
  }
}

type Text = z.infer<typeof facets.text>
/** A single line holds 255 characters unless the column says fewer; multi-line has no `maxLength`. */
const withLength = (text: Text): Text =>
  text.allowMultipleLines ? { ...text, maxLength: undefined } : { ...text, maxLength: text.maxLength ?? 255 }

const facetOf = (given: Readonly<Partial<Record<(typeof kinds)[number], unknown>>>): Facet | undefined => {
  const named = kinds.filter((kind) => given[kind] !== undefined)
  if (named.length > 1) throw invalidRequest('A column has exactly one type: more than one was given.')
  const [kind] = named
  return kind ? readFacet(kind, given[kind]) : undefined
}

const isMultiLine = ({ facet }: ColumnDefinition): boolean =>
  facet.kind === 'text' && facet.of.allowMultipleLines

const checked = (definition: ColumnDefinition): ColumnDefinition => {
  if (definition.indexed && isMultiLine(definition)) {
    throw invalidRequest(`Column '${definition.name}' has multiple lines of text and cannot be indexed.`)
  }
  if (definition.unique && !definition.indexed) {
    throw invalidRequest(`Column '${definition.name}' enforces unique values and must be indexed.`)
  }
  if (definition.unique && definition.facet.kind === 'boolean') {
    throw invalidRequest(`Column '${definition.name}' is a yes/no column and cannot enforce unique values.`)
  }
  return definition
}

const namePattern = /^[A-Za-z][A-Za-z0-9_]{0,31}$/

/** A real SharePoint rewrites an odd name silently; here it is refused, so that names stay what was asked for. */
export const readNewColumn = (body: unknown): ColumnDefinition => {
  const given = parse(newColumn, body)
  const facet = facetOf(given)
  if (!facet) throw invalidRequest(`Column '${given.name}' has no type that this site serves.`)
  if (!namePattern.test(given.name)) {
    throw invalidRequest(
      `Column name '${given.name}' is not valid: letters, digits and _ up to 32 characters.`,
    )
  }
  const unique = given.enforceUniqueValues ?? false
  return checked({
    name: given.name,
    displayName: given.displayName ?? given.name,
    description: given.description ?? '',
    // Unique values spend an index whether it was asked for or not.
    indexed: (given.indexed ?? false) || unique,
    unique,
    hidden: given.hidden ?? false,
    required: given.required ?? false,
    ...(given.defaultValue ? { defaultValue: given.defaultValue.value } : {}),
    facet,
  })
}

export const readColumnPatch = (column: Column, body: unknown): Column => {
  const given = parse(columnPatch, body)
  if (given.name !== undefined && given.name !== column.name) {
    throw invalidRequest('The internal name of a column cannot be changed.')
  }
  const facet = facetOf(given) ?? column.facet
  if (facet.kind !== column.facet.kind) throw invalidRequest('The type of a column cannot be changed.')
  const unique = given.enforceUniqueValues ?? column.unique
  const changed: Column = {
    ...column,
    displayName: given.displayName ?? column.displayName,
    description: given.description ?? column.description,
    indexed: given.indexed ?? (column.indexed || unique),
    unique,
    hidden: given.hidden ?? column.hidden,
    required: given.required ?? column.required,
    ...(given.defaultValue ? { defaultValue: given.defaultValue.value } : {}),
    facet,
  }
  checked(changed)
  return changed
}

const most = 20

/** SharePoint's limit of 20 indexes a list, counted over all of its columns. */
export const refuseTooManyIndexes = (columns: readonly ColumnDefinition[]): void => {
  if (columns.filter((column) => column.indexed).length > most) {
    throw invalidRequest(`The list cannot have more than ${most} indexed columns.`)
  }
}

export const refuseTakenName = (columns: readonly ColumnDefinition[], name: string): void => {
  if (columns.some((column) => column.name.toLowerCase() === name.toLowerCase()) || isBuiltIn(name)) {
    throw new GraphRefusal(409, 'nameAlreadyExists', `A column named '${name}' already exists.`)
  }
}

/** What every item carries besides its columns, read only. */
const builtIn = [
  'ID',
  'ContentType',
  'Created',
  'Modified',
  'AuthorLookupId',
  'EditorLookupId',
  'Attachments',
  'Edit',
  'LinkTitle',
  '_UIVersionString',
] as const
export const isBuiltIn = (name: string): boolean =>
  builtIn.some((one) => one.toLowerCase() === name.toLowerCase())

/** `number` columns leave the unlimited bounds as Graph prints them. */
export const columnJson = (column: Column): Record<string, unknown> => ({
  columnGroup: 'Custom Columns',
  description: column.description,
  displayName: column.displayName,
  enforceUniqueValues: column.unique,
  hidden: column.hidden,
  id: column.id,
  indexed: column.indexed,
  name: column.name,
  readOnly: false,
  required: column.required,
  ...(column.defaultValue === undefined ? {} : { defaultValue: { value: column.defaultValue } }),
  [column.facet.kind]: column.facet.of,
})
