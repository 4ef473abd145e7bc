// The card of the last saved version as Teams shows it, in each look and as wide as a phone, with its sizes.

import { useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../../../shared/api/client.ts'
import {
  type EditionWire,
  type previewEditionSchema,
  updatePaths,
} from '../../../../../shared/api/updates.ts'
import { CardFrame, isNarrowPage, kilobytes, Looks, lookOfPage } from '../../../../ui/card-preview/looks.tsx'
import { notesOf, placeInWords, type Shown } from './beside-card.ts'
import { usePreview } from './use-preview.ts'

export type Preview = z.infer<typeof previewEditionSchema>

const sizesInWords = ({ cardBytes, activityBytes, isCut }: Preview): string =>
  `The card: ${kilobytes(cardBytes)} of 25 KB. The message: ${kilobytes(activityBytes)} of 80 KB.${
    isCut ? ' It ends with “Continue in the tab”.' : ''
  }`

export const EditionPreview = (props: {
  readonly preview: Preview | null
  readonly trouble: string | null
  /** The words that it shows, and where they go. */
  readonly of: Shown
  /** What of the words it shows. */
  readonly shows?: string
}) => {
  const [look, setLook] = useState(lookOfPage)
  const [isPhone, setIsPhone] = useState(isNarrowPage)
  const { preview, trouble, of, shows = 'It shows what was last saved.' } = props
  return (
    <section className="col g8" aria-labelledby="preview-title">
      <h2 className="t-sub" id="preview-title">
        As it looks in Teams
      </h2>
      <Looks look={look} setLook={setLook} isPhone={isPhone} setIsPhone={setIsPhone} />
      {trouble !== null && <p role="status">{trouble}</p>}
      {preview === null && trouble === null && <p className="fg2">Drawing the card</p>}
      {preview !== null && (
        <>
          <CardFrame json={preview.card} look={look} isPhone={isPhone} place={placeInWords(of.sending)} />
          {notesOf(of).map((note) => (
            <p key={note} className="break">
              {note}
            </p>
          ))}
          <p className="t-cap fg2">{`${sizesInWords(preview)} ${shows}`}</p>
        </>
      )}
    </section>
  )
}

/** The same for a page that shows nothing else of the edition's draft. */
export const SavedPreview = ({ api, edition }: { api: Api; edition: EditionWire }) => {
  const { preview, trouble } = usePreview(api, updatePaths.preview(edition.id), edition.version)
  return <EditionPreview preview={preview} trouble={trouble} of={edition} />
}
