// Draws a card with the adaptivecards package and tells what its buttons and links ask for.
import * as adaptive from 'adaptivecards'
import type { ThemeName } from '../address.ts'
import type { CardJson } from '../doors/shapes.ts'
import type { Press } from '../doors/teams-doors.ts'
import { langOf, spokenBy, type Typed, withoutLang, withTyped } from './card-json.ts'
import { cureRoot } from './cures.ts'
import { hostConfig } from './host-config.ts'
import { markdownHtml } from './markdown.ts'

export type Deed =
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'open'; readonly href: string }

export type Drawn = { readonly root: HTMLElement | null; readonly typed: () => Typed }

adaptive.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text)
  result.didProcess = true
}

const named = (id: string | undefined) => (id === undefined || id === '' ? {} : { id })

/** What pressing a button asks for; null for what the card settles by itself, such as showing a hidden part. */
const deedOf = (action: adaptive.Action): Deed | null => {
  if (action instanceof adaptive.OpenUrlAction) return { kind: 'open', href: action.url ?? '' }
  if (action instanceof adaptive.ExecuteAction) {
    return {
      kind: 'press',
      press: { kind: 'execute', verb: action.verb, ...named(action.id), data: action.data ?? {} },
    }
  }
  if (action instanceof adaptive.SubmitAction) {
    const spoken = spokenBy(action.data)
    if (spoken !== null) return { kind: 'say', text: spoken }
    return { kind: 'press', press: { kind: 'submit', ...named(action.id), data: action.data ?? {} } }
  }
  return null
}

const hiddenIds = (json: CardJson): readonly string[] => {
  const ids: string[] = []
  JSON.stringify(json, (name, value: unknown) => {
    if (name === 'elementId' && typeof value === 'string') ids.push(value)
    if (name === 'targetElements' && Array.isArray(value)) {
      ids.push(...value.filter((item) => typeof item === 'string'))
    }
    return value
  })
  return ids
}

const typedIn = (card: adaptive.AdaptiveCard, json: CardJson): Typed => {
  const values = new Map<string, string>()
  for (const input of card.getAllInputs()) {
    if (input.id !== undefined) values.set(input.id, String(input.value ?? ''))
  }
  const visible = new Map<string, boolean>()
  for (const id of hiddenIds(json)) {
    const element = card.getElementById(id)
    if (element !== undefined) visible.set(id, element.isVisible)
  }
  return { values, visible }
}

type Drawing = {
  readonly json: CardJson
  readonly name: string
  readonly theme: ThemeName
  readonly typed: Typed | null
  readonly onDeed: (deed: Deed) => void
}

/** Draws a card. Not drawable at all (no body, wrong type) gives a null root. */
export const draw = ({ json, name, theme, typed, onDeed }: Drawing): Drawn => {
  const card = new adaptive.AdaptiveCard()
  card.hostConfig = new adaptive.HostConfig(hostConfig(theme))
  card.onExecuteAction = (action) => {
    const deed = deedOf(action)
    if (deed !== null) onDeed(deed)
  }
  card.onAnchorClicked = (_, anchor, event) => {
    if (event?.type !== 'click') return false
    onDeed({ kind: 'open', href: anchor.href })
    return true
  }
  card.parse(withoutLang(typed === null ? json : withTyped(json, typed)))
  const root = card.render() ?? null
  if (root !== null) cureRoot(root, { name, lang: langOf(json) })
  return { root, typed: () => typedIn(card, json) }
}
