// An edition that was handed in: it stands still until a second person agrees, and can be taken back.

import { Button } from '@fluentui/react-components'
import { editionSchema, updatePaths } from '../../../../../shared/api/updates.ts'
import { LeftWords } from '../../../../ui/draft/banners/left-words.tsx'
import { Trouble } from '../../../../ui/officer/trouble.tsx'
import { useAction } from '../../../../ui/officer/use-action.ts'
import { Message } from '../../../../ui/page/message.tsx'
import { approvePath } from '../../writing-route.ts'
import type { DeskProps } from '../desk-props.ts'
import { SavedPreview } from '../preview/edition-preview.tsx'
import { askedInWords } from './asked-words.ts'
import { useStanding } from './use-standing.ts'

export const WaitingPage = ({ api, work }: DeskProps) => {
  const { server } = work.saving
  useStanding(api, server, work.replace)
  const { isBusy, problem, post } = useAction(api)
  const takeBack = () => {
    post(updatePaths.takeBack(server.id), editionSchema, undefined, work.replace).catch(() => undefined)
  }
  return (
    <div className="obody">
      <LeftWords left={work.left} />
      <Message intent="info" title="It waits for a second person.">
        {`${server.submittedBy?.name ?? server.author.name} handed it in. `}
        {server.mayApprove
          ? 'You had no part in it, so you may agree to it.'
          : 'Whoever wrote, changed or handed it in cannot agree to it. Another officer or the director can.'}{' '}
        {askedInWords(server.asks)}
        <div className="acts mt12">
          {server.mayApprove && (
            <Button as="a" appearance="primary" href={`#${approvePath(server.id)}`}>
              Look at it and agree
            </Button>
          )}
          <Button disabledFocusable={isBusy} onClick={takeBack}>
            Take it back to change it
          </Button>
        </div>
      </Message>
      {problem !== null && <Trouble title="It was not taken back." problem={problem} />}
      <div className="uread">
        <SavedPreview api={api} edition={server} />
      </div>
    </div>
  )
}
