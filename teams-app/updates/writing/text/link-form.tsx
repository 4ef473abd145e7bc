// Making, changing or taking out a link: its words, its address, and the site to which it truly leads.

import { Button, Field, Input } from '@fluentui/react-components'
import { type Editor, getMarkRange } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { addressOf, otherSiteNamed } from '../../../../shared/domain/updates/wording/links.ts'
import { longestAddress } from './markdown.ts'

type Place = { readonly from: number; readonly to: number; readonly words: string; readonly url: string }

/** The link at the cursor, or what is selected. */
const placeIn = (editor: Editor): Place => {
  const { state } = editor
  const { from, to } = state.selection
  const type = state.schema.marks['link']
  const range = type === undefined ? undefined : getMarkRange(state.doc.resolve(from), type)
  const [start, end] = range === undefined ? [from, to] : [range.from, range.to]
  const href: unknown = editor.getAttributes('link')['href']
  return {
    from: start,
    to: end,
    words: state.doc.textBetween(start, end, ' '),
    url: range !== undefined && typeof href === 'string' ? href : '',
  }
}

/** What is wrong with the address, or where it leads. */
const saidOf = (words: string, url: string) => {
  if (url.trim() === '') return { hint: 'Whole, beginning with https://' }
  const address = addressOf(url)
  if (!address.ok) return { validationMessage: address.reason }
  const other = otherSiteNamed({ words, typed: url, address })
  const warning =
    other !== null
      ? `The words name ${other}, but it leads to ${address.domain}.`
      : address.isForeign
        ? `${address.domain} has letters that can look like others. Check where it leads.`
        : null
  return warning === null
    ? { validationMessage: `Leads to ${address.domain}`, validationState: 'none' as const }
    : { validationMessage: warning, validationState: 'warning' as const }
}

export const LinkForm = ({ editor, close }: { editor: Editor; close: () => void }) => {
  const [place] = useState(() => placeIn(editor))
  const [words, setWords] = useState(place.words)
  const [url, setUrl] = useState(place.url)
  const isGood = addressOf(url).ok && words.trim() !== ''
  const put = () => {
    if (!isGood) return
    editor
      .chain()
      .insertContentAt(
        { from: place.from, to: place.to },
        { type: 'text', text: words.trim(), marks: [{ type: 'link', attrs: { href: url.trim() } }] },
      )
      .run()
    close()
  }
  const takeOut = () => {
    editor.chain().setTextSelection({ from: place.from, to: place.to }).unsetMark('link').run()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    if (event.target instanceof HTMLButtonElement && event.key === 'Enter') return
    event.preventDefault()
    if (event.key === 'Escape') close()
    else put()
  }
  return (
    <fieldset className="obox inset tform" onKeyDown={onKeyDown}>
      <legend className="vh">Link</legend>
      <Field label="Words">
        <Input value={words} maxLength={240} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <Field label="Address" {...saidOf(words, url)}>
        <Input
          type="url"
          value={url}
          maxLength={longestAddress}
          autoFocus
          onChange={(_, data) => setUrl(data.value)}
        />
      </Field>
      <div className="acts">
        <Button appearance="primary" disabledFocusable={!isGood} onClick={put}>
          {place.url === '' ? 'Make the link' : 'Change the link'}
        </Button>
        {place.url !== '' && <Button onClick={takeOut}>Take the link out</Button>}
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </fieldset>
  )
}
