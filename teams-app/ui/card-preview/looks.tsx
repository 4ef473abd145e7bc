// A card as people see it in Teams: in each theme and as wide as a phone, with the choice between them.

import './preview.css'
import {
  Button,
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { DrawnCard } from './drawn-card.tsx'

const looks = {
  light: { words: 'Light', theme: teamsLightTheme },
  dark: { words: 'Dark', theme: teamsDarkTheme },
  contrast: { words: 'Contrast', theme: teamsHighContrastTheme },
} as const
type Look = keyof typeof looks
const lookNames = ['light', 'dark', 'contrast'] as const

export const lookOfPage = (): Look => {
  const theme = document.documentElement.dataset['theme']
  return theme === 'dark' || theme === 'contrast' ? theme : 'light'
}

export const Looks = (props: {
  readonly look: Look
  readonly setLook: (look: Look) => void
  readonly isPhone: boolean
  readonly setIsPhone: (isPhone: boolean) => void
}) => (
  <div className="row wrap g8">
    <fieldset className="obox row g4">
      <legend className="vh">Theme</legend>
      {lookNames.map((name) => (
        <Button
          key={name}
          size="small"
          appearance="subtle"
          className="pvb"
          aria-pressed={props.look === name}
          onClick={() => props.setLook(name)}
        >
          {looks[name].words}
        </Button>
      ))}
    </fieldset>
    <Button
      size="small"
      appearance="subtle"
      className="pvb"
      aria-pressed={props.isPhone}
      onClick={() => props.setIsPhone(!props.isPhone)}
    >
      Phone width
    </Button>
  </div>
)

/** A card in one look. `place`: where it is posted, `in Heads`. */
export const CardFrame = (props: {
  readonly json: Readonly<Record<string, unknown>>
  readonly look: Look
  readonly isPhone: boolean
  readonly place?: string
}) => (
  <FluentProvider theme={looks[props.look].theme} className="chatbg">
    <div style={{ maxWidth: props.isPhone ? 320 : undefined }}>
      <p className="t-cap pvwho">
        <strong>Countywide</strong> {props.place ?? 'now'}
      </p>
      <DrawnCard json={props.json} />
    </div>
  </FluentProvider>
)

export const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)
