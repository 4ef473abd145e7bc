// The card of a section as schools get it: the server makes it, this page shows it in each theme and on a phone.

import { Select } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type * as z from 'zod/mini'
import type { Api } from '../../../../shared/api/client.ts'
import { cardPreviewSchema, draftPaths } from '../../../../shared/api/drafts.ts'
import type { Section } from '../../../../shared/domain/consultation/consultation.ts'
import { CardFrame, isNarrowPage, kilobytes, Looks, lookOfPage } from '../../../ui/card-preview/looks.tsx'

type Card = z.infer<typeof cardPreviewSchema>
type State = { readonly card: Card | null; readonly trouble: string | null }

/** The card of the last saved version; what stands stays until the next one is there. */
const useCard = (api: Api, id: string, part: string, version: string): State => {
  const [state, setState] = useState<State>({ card: null, trouble: null })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each saved version has its own card
  useEffect(() => {
    let isWanted = true
    const ask = async () => {
      const reply = await api.send('POST', draftPaths.card(id, part), cardPreviewSchema)
      if (!isWanted) return
      setState((before) =>
        reply.ok ? { card: reply.body, trouble: null } : { ...before, trouble: reply.problem.title },
      )
    }
    ask().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [api, id, part, version])
  return state
}

type Props = { readonly api: Api; readonly id: string; readonly version: string; readonly section: Section }

export const CardPreview = ({ api, id, version, section }: Props) => {
  const [look, setLook] = useState(lookOfPage)
  const [isPhone, setIsPhone] = useState(isNarrowPage)
  const [isInvitation, setIsInvitation] = useState(false)
  const { card, trouble } = useCard(api, id, isInvitation ? 'invitation' : section.id, version)
  return (
    <div className="col g8">
      <div className="row between wrap g8">
        <h2 className="t-sub">As schools see it</h2>
        <Select
          size="small"
          aria-label="Which card"
          value={isInvitation ? 'invitation' : 'section'}
          onChange={(_, data) => setIsInvitation(data.value === 'invitation')}
        >
          <option value="section">This section</option>
          <option value="invitation">The invitation</option>
        </Select>
      </div>
      <Looks look={look} setLook={setLook} isPhone={isPhone} setIsPhone={setIsPhone} />
      {trouble !== null && <p role="status">{trouble}</p>}
      {card !== null && <CardFrame json={card.card} look={look} isPhone={isPhone} />}
      {card !== null && (
        <p className="t-cap fg2">{`This card: ${kilobytes(card.bytes)} of 25 KB. It shows what was last saved.`}</p>
      )}
    </div>
  )
}
