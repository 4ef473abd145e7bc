// A state in icon and words, never by colour alone.

import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Clock16Regular } from '@fluentui/react-icons/svg/clock'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { Standing } from './session-words.ts'

const icons = {
  ok: <CheckmarkCircle16Filled aria-hidden />,
  warn: <Warning16Filled aria-hidden />,
  bad: <ErrorCircle16Filled aria-hidden />,
  waits: <Clock16Regular aria-hidden />,
  plain: null,
}
const tones = { ok: 'ok', warn: 'warn', bad: 'bad', waits: 'fg2', plain: 'fg2' }

export const StandingLine = ({ standing: { tone, words } }: { standing: Standing }) => (
  <span className={`sstand ${tones[tone]}`}>
    {icons[tone]}
    <span>{words}</span>
  </span>
)
