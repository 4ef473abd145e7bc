// What the editor can hold: paragraphs, bold, italic, bullets, numbers and links, and nothing else, whatever is pasted.

import { Extension, Mark, Node } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { addressOf } from '../../../../shared/domain/updates/wording/links.ts'

/** An item holds one paragraph: readers see no lists within lists. */
const Item = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

/**
 * A link with its address as it was typed. It shows the site it truly leads to; one that may not go out says so. It has
 * no `href` then, so that not even the middle button follows it.
 */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  excludes: 'bold italic',
  addAttributes: () => ({
    href: { default: '', parseHTML: (element: HTMLElement) => element.getAttribute('data-typed') ?? '' },
  }),
  parseHTML: () => [{ tag: 'a[data-typed]' }],
  renderHTML: ({ mark }) => {
    const typed: unknown = mark.attrs['href']
    const address = addressOf(typeof typed === 'string' ? typed : '')
    return [
      'a',
      {
        class: address.ok ? 'tlink' : 'tlink tbad',
        'data-typed': typed,
        'data-leads': address.ok ? address.domain : 'cannot go out',
        title: address.ok ? address.url : address.reason,
        ...(address.ok ? { href: address.url, rel: 'noreferrer' } : {}),
      },
      0,
    ]
  },
})

/** A line break would be lost to readers, so Shift and Enter begin a paragraph too. */
const Breaks = Extension.create({
  name: 'breaks',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.enter() }
  },
})

export const subset = [
  StarterKit.configure({
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: false,
    listItem: false,
    trailingNode: false,
  }),
  Item,
  Link,
  Breaks,
]
