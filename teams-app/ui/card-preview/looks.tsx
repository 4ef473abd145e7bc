// A card as people see it in Teams: in each theme and as wide as a phone, with the choice between them.

import './preview.css'
import {
  Button,
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { Desktop20Regular } from '@fluentui/react-icons/svg/desktop'
import { Phone20Regular } from '@fluentui/react-icons/svg/phone'
import { DrawnCard } from './drawn-card.tsx'
import { TrueWidth, widthOf } from './true-width.tsx'

const looks = {
  light: { words: 'Light', theme: teamsLightTheme },
  dark: { words: 'Dark', theme: teamsDarkTheme },
  contrast: { words: 'Contrast', theme: teamsHighContrastTheme },
} as const
type Look = keyof typeof looks
const lookNames = ['light', 'dark', 'contrast'] as const

const sizes = [
  { words: 'Laptop width', icon: <Desktop20Regular />, isPhone: false },
  { words: 'Phone width', icon: <Phone20Regular />, isPhone: true },
] as const

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
    <fieldset className="obox row g4 pvsize">
      <legend className="vh">Width</legend>
      {sizes.map(({ words, icon, isPhone }) => (
        <Button
          key={words}
          size="small"
          appearance="subtle"
          className="pvb"
          icon={icon}
          aria-pressed={props.isPhone === isPhone}
          onClick={() => props.setIsPhone(isPhone)}
        >
          {words}
        </Button>
      ))}
    </fieldset>
  </div>
)

/** Where a laptop's card has no room, it is looked at as on a phone first. */
export const isNarrowPage = (): boolean => window.innerWidth < 640

/** A card in one look. `isPhone`: left out, it is as wide as there is room. `place`: where it is posted, `in Heads`. */
export const CardFrame = (props: {
  readonly json: Readonly<Record<string, unknown>>
  readonly look: Look
  readonly isPhone?: boolean
  readonly place?: string
}) => (
  <FluentProvider theme={looks[props.look].theme} className="chatbg">
    <TrueWidth of={widthOf(props.isPhone)}>
      <p className="t-cap pvwho">
        <strong>Countywide</strong> {props.place ?? 'now'}
      </p>
      <DrawnCard json={props.json} />
    </TrueWidth>
  </FluentProvider>
)

export const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1)
