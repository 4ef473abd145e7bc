// The whole page: who you are, where you stand, the theme, and the bar that says this is a stand-in.
import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Address, Spot, ThemeName } from './address.ts'
import { Bar } from './bar/bar.tsx'
import type { Person } from './doors/shapes.ts'
import { askClock } from './doors/site-doors.ts'
import { askCast, askToken } from './doors/teams-doors.ts'
import { useBeat } from './doors/use-beat.ts'
import { type Door, type Loaded, useDoor } from './doors/use-door.ts'
import { type Me, meOf } from './frame/me.ts'
import { rememberedPerson, rememberedTheme } from './frame/remembered.ts'
import { amend, useAddress } from './frame/use-address.ts'
import { Failed, Loading } from './parts/states.tsx'
import { Places } from './places.tsx'
import './parts/frame.css'

const clockBeatMs = 10_000
const fontFamilyBase = "'Segoe UI', 'Segoe UI Web (West European)', 'Open Sans', system-ui, sans-serif"

const themesOf = {
  teams: { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme },
  outlook: { default: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme },
  sharepoint: { default: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme },
} as const

const themeFor = (place: Spot['place'], theme: ThemeName) => ({ ...themesOf[place][theme], fontFamilyBase })

/** The address wins; then who you were last, if they are still here; then the first of the cast. */
const chosenPerson = (address: Address, cast: Door<Person[]>): string | null => {
  if (address.person !== null) return address.person
  if (cast.now.state !== 'ready') return null
  const last = rememberedPerson()
  const known = cast.now.value.find(({ id }) => id === last) ?? cast.now.value[0]
  return known?.id ?? null
}

const identify = async (person: string | null): Promise<Me | null> =>
  person === null ? null : meOf(await askToken(person))

type StartPageProps = { readonly now: Loaded<unknown>; readonly onRetry: () => void }

/** What stands there until it is known who you are, or why it cannot be known. */
const StartPage = ({ now, onRetry }: StartPageProps) => (
  <main className="place start" id="main" tabIndex={-1}>
    <h1 className="sr-only">Microsoft 365 on this laptop</h1>
    {now.state === 'failed' ? (
      <Failed words={now.words} onRetry={onRetry} />
    ) : (
      <Loading rows={5} label="Loading Microsoft 365" />
    )}
  </main>
)

export const Shell = () => {
  const address = useAddress()
  const theme = address.theme ?? rememberedTheme()
  const cast = useDoor('cast', 0, askCast)
  const person = chosenPerson(address, cast)
  const me = useDoor(`me:${person ?? ''}`, 0, () => identify(person))
  const clock = useDoor('clock', useBeat(clockBeatMs), askClock)
  const { place } = address.spot

  useEffect(() => {
    if (person !== null && (address.person !== person || address.theme !== theme)) amend({ person, theme })
  }, [address, person, theme])

  const known = me.now.state === 'ready' ? me.now.value : null
  const retry = (): void => {
    cast.reload()
    me.reload()
  }
  return (
    <FluentProvider theme={themeFor(place, theme)} dir="ltr">
      <div className="shell" data-theme={theme}>
        <a className="skip" href="#main">
          Skip to content
        </a>
        {known === null ? (
          <StartPage now={cast.now.state === 'failed' ? cast.now : me.now} onRetry={retry} />
        ) : (
          <Places key={known.id} me={known} spot={address.spot} theme={theme} clock={clock} />
        )}
        <Bar
          spot={address.spot}
          theme={theme}
          cast={cast.now.state === 'ready' ? cast.now.value : []}
          me={known}
          clock={clock}
        />
      </div>
    </FluentProvider>
  )
}
