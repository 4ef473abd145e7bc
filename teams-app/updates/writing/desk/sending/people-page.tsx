// Who gets it and when: channels, people beside them, and the minute, with messaging hours explained.

import { audiencePreviewSchema } from '../../../../../shared/api/drafts.ts'
import { updatePaths } from '../../../../../shared/api/updates.ts'
import { count } from '../../../../../shared/domain/kernel/words.ts'
import { isSaved } from '../../../../ui/draft/saving.ts'
import { ChannelBoxes } from '../../../../ui/officer/audience/channel-boxes.tsx'
import { useFresh } from '../../../../ui/officer/use-fresh.ts'
import { Message } from '../../../../ui/page/message.tsx'
import { gapsIn } from '../../edits/work.ts'
import { Banners } from '../banners.tsx'
import { Checks } from '../checks/checks.tsx'
import type { DeskProps } from '../desk-props.ts'
import { PersonalForm } from './personal-form.tsx'
import { TimeForm } from './time-form.tsx'

const channelsInWords = (many: number) =>
  many === 0 ? 'It is posted in no channel.' : `It is posted once in ${count(many, 'channel')}.`

export const PeoplePage = ({ api, go, work }: DeskProps) => {
  const { saving, edit } = work
  const { server } = saving
  const { sending } = saving.work
  const { body, problem, isOld } = useFresh(
    api,
    updatePaths.audience(server.id),
    audiencePreviewSchema,
    server.version,
  )
  const set = (part: Partial<typeof sending>, words: string) =>
    edit((one) => ({ ...one, sending: { ...one.sending, ...part } }), words)
  return (
    <div className="udesk">
      <div className="col g16 umain">
        <Banners work={work} />
        {body === null && (
          <Message intent={problem === null ? 'info' : 'warning'} role="status">
            {problem?.title ?? 'Looking up the channels and counting the people'}
          </Message>
        )}
        {body !== null && (
          <>
            <section className="card pad col g12" aria-labelledby="channels-title">
              <div>
                <h2 className="t-sub" id="channels-title">
                  Channels
                </h2>
                <p className="fg2">{channelsInWords(sending.channels.length)}</p>
              </div>
              <div id="sending-channels" tabIndex={-1}>
                <ChannelBoxes
                  channels={body.choices.channels}
                  chosen={sending.channels}
                  canEdit
                  set={(channels) => set({ channels: [...channels] }, 'changing the channels')}
                />
              </div>
            </section>
            <PersonalForm
              personal={sending.personal}
              preview={body}
              isCurrent={isSaved(saving) && !isOld}
              set={(personal) => set({ personal }, 'changing who gets it personally')}
            />
          </>
        )}
        <TimeForm
          at={sending.at}
          checks={server.checks}
          set={(at) => set({ at }, 'changing when it goes out')}
        />
      </div>
      <aside className="uaside" aria-label="Checks">
        <div className="ustick">
          <Checks
            id={server.id}
            checks={server.checks}
            gaps={gapsIn(saving.work)}
            isFresh={isSaved(saving)}
            go={go}
          />
        </div>
      </aside>
    </div>
  )
}
