// Making, changing or taking out a link: its words, its address, and the site to which it truly leads.

import { Button, Field, Input } from '@fluentui/react-components'
import type { Editor } from '@tiptap/react'
import { type KeyboardEvent, useState } from 'react'
import { addressOf, otherSiteNamed } from '../../../../shared/domain/updates/wording/links.ts'
import { addressMeant } from '../../../../shared/domain/updates/wording/typed-address.ts'
import { unwrapped } from '../../../../shared/domain/updates/wording/wrapped-links.ts'
import { linkAt } from './link-places.ts'
import { longestAddress } from './markdown.ts'

type Place = {
  readonly from: number
  readonly to: number
  readonly words: string
  /** Empty where there is no link yet. */
  readonly url: string
}

/** The link at the cursor, or what is selected. */
const placeIn = ({ state }: Editor): Place => {
  const { from, to } = state.selection
  const place = linkAt(state.doc, from, to) ?? { from, to, url: '' }
  return { ...place, words: state.doc.textBetween(place.from, place.to, ' ') }
}

/** What is wrong with the address, once it was left; or where it leads. */
const saidOf = (words: string, url: string, wasLeft: boolean) => {
  const address = addressOf(url)
  if (url === '' || (!address.ok && !wasLeft)) return { hint: 'Whole, beginning with https:// or www.' }
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
  const [wasLeft, setWasLeft] = useState(place.url !== '')
  const meant = addressMeant(url)
  const isGood = addressOf(meant).ok && words.trim() !== ''
  const leave = () => {
    setUrl(meant)
    setWasLeft(true)
  }
  const put = () => {
    if (!isGood) return leave()
    editor
      .chain()
      .insertContentAt(
        { from: place.from, to: place.to },
        { type: 'text', text: unwrapped(words.trim()), marks: [{ type: 'link', attrs: { href: meant } }] },
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
      <Field label="Address" {...saidOf(words, meant, wasLeft)}>
        <Input
          type="url"
          value={url}
          maxLength={longestAddress}
          autoFocus
          onChange={(_, data) => setUrl(data.value)}
          onBlur={leave}
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
