// The card that people get, to be looked at before it goes out.

import type { Api } from '../../../../shared/api/client.ts'
import { cardPreviewSchema } from '../../../../shared/api/drafts.ts'
import { tellingPaths } from '../../../../shared/api/telling.ts'
import { useLoad } from '../../../platform/use-load.ts'
import { CardFrame, lookOfPage } from '../../../ui/card-preview/looks.tsx'

export const ToldCard = ({ api, session }: { readonly api: Api; readonly session: string }) => {
  const { load } = useLoad(api, tellingPaths.card(session), cardPreviewSchema)
  if (load.state === 'loading') return <p className="fg2">Drawing the card.</p>
  if (load.state === 'problem') return <p className="fg2">{load.problem.title}</p>
  return <CardFrame json={load.body.card} look={lookOfPage()} />
}
