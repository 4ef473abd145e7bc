// Moving to another date of a series: both dates beside each other, and what is kept until when.

import { Button } from '@fluentui/react-components'
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right'
import type { ReactNode } from 'react'
import type { SessionView } from '../../../../shared/api/sessions.ts'
import { dayInShort } from '../../../../shared/domain/kernel/words.ts'
import { businessNow } from '../../../platform/business-time.ts'
import { DateBlock } from '../../../ui/sessions/date-block.tsx'
import { OpenedTitle } from '../../../ui/sessions/opened-title.tsx'
import { dayOf } from '../../../ui/sessions/session-days.ts'
import { hoursInWords, placesInWords, shortName } from '../../../ui/sessions/session-words.ts'
import { StandingLine } from '../../../ui/sessions/standing.tsx'
import type { Desk } from '../parts/desk.ts'
import { bookedElsewhere, keepsUntil, outcomeOf } from '../words.ts'

const OneDate = ({ of, isNew, children }: { of: SessionView; isNew: boolean; children: ReactNode }) => (
  <div className={isNew ? 'bdate new' : 'bdate'}>
    <DateBlock at={of.starts} />
    <div className="grow">
      <p className="t-strong">{dayInShort(dayOf(of.starts))}</p>
      <p className="fg2">{hoursInWords(of)}</p>
      {of.area !== null && <p className="t-cap fg2">{`${of.area} area`}</p>}
      {children}
    </div>
  </div>
)

type Props = {
  readonly desk: Desk
  /** Where the place is now. */
  readonly from: SessionView
  readonly to: SessionView
  /** switch: a place is free · waitKeeping: into the line, keeping what one has. */
  readonly kind: 'switch' | 'waitKeeping'
  readonly close?: (() => void) | undefined
}

const consequence = ({ from, kind }: Props): string =>
  kind === 'switch' ? `${keepsUntil(from)} Then the old place goes to somebody else.` : keepsUntil(from)

export const SwitchPanel = (props: Props) => {
  const { desk, from, to, kind, close } = props
  const go = async () => {
    const action = kind === 'switch' ? 'switch' : 'wait'
    const reply = await desk.press(to.id, action, kind === 'switch' ? { from: from.id } : {})
    if (reply === null) return
    const who = { person: null, name: null, from: kind === 'switch' ? from : undefined }
    desk.say(to.id, [outcomeOf(action, reply, who, businessNow())])
    close?.()
  }
  const here = shortName(from, to)
  const there = shortName(to, from)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened here
    <div
      className={close === undefined ? 'col g12' : 'inset col g12'}
      onKeyDown={(event) => event.key === 'Escape' && close?.()}
    >
      <div>
        <OpenedTitle level={close === undefined ? 'h2' : 'h4'} isOpened={close !== undefined}>
          {bookedElsewhere(to, desk.list.sessions)}
        </OpenedTitle>
        <p className="fg2">{consequence(props)}</p>
      </div>
      <div className="bdates">
        <OneDate of={from} isNew={false}>
          <StandingLine standing={{ tone: 'ok', words: 'Yours now' }} />
        </OneDate>
        <ArrowRight20Regular aria-hidden />
        <OneDate of={to} isNew>
          <StandingLine standing={placesInWords(to)} />
        </OneDate>
      </div>
      <div className="acts">
        <Button
          appearance="primary"
          disabledFocusable={desk.isBusy}
          onClick={() => {
            go().catch(() => undefined)
          }}
        >
          {kind === 'switch' ? `Switch to ${there}, give up ${here}` : `Wait for ${there}, keep ${here}`}
        </Button>
        {close !== undefined && <Button onClick={close}>Leave it as it is</Button>}
      </div>
    </div>
  )
}
