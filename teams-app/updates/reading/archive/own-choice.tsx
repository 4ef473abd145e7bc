// A reader's own choice: the update in channels only, and that taken back.

import { Switch } from '@fluentui/react-components'
import { useState } from 'react'
import type { Api } from '../../../../shared/api/client.ts'
import { updatePaths } from '../../../../shared/api/updates.ts'
import { nothingSchema } from '../../../platform/nothing.ts'
import { Trouble } from '../../../ui/officer/trouble.tsx'
import { useAction } from '../../../ui/officer/use-action.ts'
import { choiceInWords } from '../reading-words.ts'

/** `first`: as it was when the page was loaded. */
export const OwnChoice = ({ api, first }: { api: Api; first: boolean }) => {
  const { isBusy, problem, post } = useAction(api)
  const [isChannelOnly, setIsChannelOnly] = useState(first)
  const choose = (isWished: boolean) => {
    post(updatePaths.channelOnly, nothingSchema, { isWished }, () => setIsChannelOnly(isWished)).catch(
      () => undefined,
    )
  }
  return (
    <section className="card pad col g8" aria-labelledby="choice-title">
      <h2 className="t-sub" id="choice-title">
        How it reaches you
      </h2>
      {problem !== null && <Trouble title="Your choice was not saved." problem={problem} />}
      <Switch
        className="uchoice"
        label="In channels only"
        checked={isChannelOnly}
        disabledFocusable={isBusy}
        onChange={(_, { checked }) => choose(checked)}
      />
      <p className="fg2 reading" role="status">
        {choiceInWords(isChannelOnly)}
      </p>
    </section>
  )
}
