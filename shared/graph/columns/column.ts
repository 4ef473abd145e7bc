// A list column as data, in the shape in which Graph takes it, and short makers of the kinds that the product uses.

type Facet =
  | {
      readonly text: {
        readonly allowMultipleLines?: boolean
        readonly textType?: 'plain'
        readonly linesForEditing?: number
      }
    }
  | { readonly choice: { readonly choices: readonly string[]; readonly displayAs: 'dropDownMenu' } }
  | { readonly dateTime: { readonly displayAs: 'standard'; readonly format: 'dateTime' | 'dateOnly' } }
  | { readonly number: { readonly decimalPlaces: 'none' } }
  | { readonly boolean: Readonly<Record<string, never>> }

type Traits = {
  readonly description?: string
  readonly indexed?: true
  readonly enforceUniqueValues?: true
  readonly hidden?: true
}

/** `name` is internal and never changes; `displayName` is what officers read. */
export type Column = { readonly name: string; readonly displayName: string } & Traits & Facet

/** A list of the site. `key` is its unique column; `title` is what the built-in first column is called. */
export type ListShape = {
  readonly displayName: string
  readonly description: string
  readonly key: string
  readonly title: string
  readonly columns: readonly Column[]
}

/** Technical: officers do not see it, and each value stands in the list once. Unique values need an index. */
export const keyColumn = (name: string, description: string): Column => ({
  name,
  displayName: name,
  description,
  text: {},
  indexed: true,
  enforceUniqueValues: true,
  hidden: true,
})

/** One line of text, at most 255 characters. */
export const line = (name: string, displayName: string, traits: Traits = {}): Column => ({
  name,
  displayName,
  text: {},
  ...traits,
})

/** Plain text of many lines, at most 63,999 characters; never indexed. */
export const longText = (name: string, displayName: string, traits: Traits = {}): Column => ({
  name,
  displayName,
  text: { allowMultipleLines: true, textType: 'plain', linesForEditing: 6 },
  ...traits,
})

export const choice = (
  name: string,
  displayName: string,
  choices: readonly string[],
  traits: Traits = {},
): Column => ({ name, displayName, choice: { choices, displayAs: 'dropDownMenu' }, ...traits })

export const moment = (name: string, displayName: string, traits: Traits = {}): Column => ({
  name,
  displayName,
  dateTime: { displayAs: 'standard', format: 'dateTime' },
  ...traits,
})

export const dayOnly = (name: string, displayName: string): Column => ({
  name,
  displayName,
  dateTime: { displayAs: 'standard', format: 'dateOnly' },
})

export const wholeNumber = (name: string, displayName: string): Column => ({
  name,
  displayName,
  number: { decimalPlaces: 'none' },
})

export const yesNo = (name: string, displayName: string): Column => ({ name, displayName, boolean: {} })
