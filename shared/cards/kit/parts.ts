// The building blocks every card is made of: one header, one way to press, one way to show what somebody typed.

/** A piece of Adaptive Card JSON, schema 1.5 in the subset that Teams takes. */
export type Element = Readonly<Record<string, unknown>>

/** Where a card's pictures, pages and deep links lead. `siteUrl` is our own origin, `appId` the Teams app's id. */
export type Links = { readonly siteUrl: string; readonly appId: string }

type More = Element

/** A word joiner between two braces: clients compute `{{DATE(…)}}`, and templates run `${…}`, even in typed words. */
const inert = (words: string): string => words.replaceAll('{{', '{\u2060{').replaceAll('${', '$\u2060{')

// Controls, bidirectional overrides and zero-width marks let a name pass for another one.
// Line breaks, tabs and the joiner inside emoji stay.
const unseen = /[^\P{C}\n\t\u200d]/gu

/** Words somebody typed, made harmless where no Markdown is read: labels, text runs, values. */
export const plain = (words: string): string => inert(words.replace(unseen, ''))

/** Typed words that must stand in a TextBlock or fact: their Markdown signs and mentions lose their meaning. */
export const escaped = (words: string): string =>
  plain(words).replace(/[\\`*_[\]()#<>~|]/g, (sign) => `\\${sign}`)

export const text = (words: string, more: More = {}): Element => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...more,
})
export const small = (words: string, more: More = {}): Element =>
  text(words, { size: 'Small', isSubtle: true, ...more })

type Run = { readonly text: string; readonly weight?: 'Bolder'; readonly isSubtle?: true }
/** Typed words as they are: a RichTextBlock is never read as Markdown, so a link in it stays letters. */
export const said = (runs: readonly Run[], more: More = {}): Element => ({
  type: 'RichTextBlock',
  inlines: runs.map((run) => ({ type: 'TextRun', ...run, text: plain(run.text) })),
  ...more,
})

const column = (width: 'auto' | 'stretch', items: readonly Element[], more: More = {}): Element => ({
  type: 'Column',
  width,
  items,
  ...more,
})
export const columns = (left: readonly Element[], right: readonly Element[], more: More = {}): Element => ({
  type: 'ColumnSet',
  columns: [
    column('auto', left),
    column('stretch', right, { verticalContentAlignment: 'Center', spacing: 'Small' }),
  ],
  ...more,
})
export const box = (items: readonly Element[], more: More = {}): Element => ({
  type: 'Container',
  items,
  ...more,
})

/** Pictures that the tab's site serves: drawn for these cards, PNG. */
export type Icon =
  | 'consultation'
  | 'done'
  | 'closed'
  | 'alert'
  | 'help'
  | 'tick'
  | 'part'
  | 'todo'
  | 'changed'
  | 'waiting'
  | 'session'
  | 'moved'
  | 'offer'
  | 'agenda'
  | 'cancelled'
  | 'visit'
  | 'update'
export const image = (links: Links, icon: Icon, altText: string, width: number): Element => ({
  type: 'Image',
  url: `${links.siteUrl}/tab/icons/${icon}.png`,
  altText,
  width: `${width}px`,
  height: `${width}px`,
})

/** Icon tile, what kind of thing this is, and the one heading of the card. */
export const header = (links: Links, icon: Icon, kind: string, title: string): Element => ({
  type: 'ColumnSet',
  columns: [
    column('auto', [image(links, icon, 'Countywide', 40)]),
    column(
      'stretch',
      [
        small(kind, { spacing: 'None' }),
        text(escaped(title), { style: 'heading', size: 'Large', weight: 'Bolder', spacing: 'None' }),
      ],
      { verticalContentAlignment: 'Center' },
    ),
  ],
})

const signs = { tick: 'Done', alert: 'Problem', changed: 'Change', waiting: 'Time limit' } as const
/** A line of state under the header: a sign with its word for screen readers, never colour alone. */
export const note = (links: Links, sign: keyof typeof signs, words: string): Element =>
  box([columns([image(links, sign, signs[sign], 20)], [text(words)])], {
    style: 'emphasis',
    spacing: 'Medium',
  })

/** Titles break at spaces in Teams, so they get no-break ones; values are Markdown. */
export const facts = (pairs: readonly (readonly [title: string, value: string])[]): Element => ({
  type: 'FactSet',
  facts: pairs.map(([title, value]) => ({ title: title.replaceAll(' ', '\u00a0'), value })),
  spacing: 'Medium',
})

/** A press: Action.Execute, with Action.Submit for clients that do not know it; both carry the same verb and data. */
export const press = (title: string, verb: string, data: Element, more: More = {}): Element => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
  ...more,
  fallback: { type: 'Action.Submit', title, data: { verb, ...data }, ...more },
})
/** The one filled button of a card; it stands first. */
export const main = (title: string, verb: string, data: Element, more: More = {}): Element =>
  press(title, verb, data, { style: 'positive', ...more })
/** A press that sends no inputs: a way out that must not be held up by them. */
export const away = (title: string, verb: string, data: Element): Element =>
  press(title, verb, data, { associatedInputs: 'none' })
export const open = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url })
export const reveal = (title: string, ids: readonly string[]): Element => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: ids.map((elementId) => ({ elementId, isVisible: true })),
})
export const actions = (list: readonly Element[], more: More = {}): Element => ({
  type: 'ActionSet',
  actions: list,
  spacing: 'Large',
  ...more,
})

/** A deep link to the same thing in the tab: `page` is the tab, `about` the place in it, such as `attendance-2026`. */
export const tabLink = (links: Links, page: string, about?: string): string =>
  `https://teams.microsoft.com/l/entity/${links.appId}/${page}${
    about === undefined ? '' : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: about }))}`
  }`

/** Privacy and accessibility, one press away on every card that asks for something. */
export const foot = (links: Links, before = ''): Element =>
  small(
    `${before === '' ? '' : `${before} `}[Privacy](${links.siteUrl}/tab/#/privacy) · [Accessibility](${links.siteUrl}/tab/#/accessibility)`,
    { spacing: 'Medium' },
  )
