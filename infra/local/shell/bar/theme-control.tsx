// The theme of Teams, for the shell and the tab in it at once.
import { WeatherMoon16Regular, WeatherSunny16Regular } from '@fluentui/react-icons'
import { type ThemeName, themeNames } from '../address.ts'
import { rememberTheme } from '../frame/remembered.ts'
import { amend } from '../frame/use-address.ts'

const words: Readonly<Record<ThemeName, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}

export const ThemeControl = ({ theme }: { readonly theme: ThemeName }) => {
  const choose = (text: string): void => {
    const chosen = themeNames.find((name) => name === text) ?? 'default'
    rememberTheme(chosen)
    amend({ theme: chosen })
  }
  return (
    <label className="bar-select">
      {theme === 'default' ? <WeatherSunny16Regular /> : <WeatherMoon16Regular />}
      <span className="sr-only">Theme</span>
      <select value={theme} onChange={(event) => choose(event.target.value)}>
        {themeNames.map((name) => (
          <option key={name} value={name}>
            {words[name]}
          </option>
        ))}
      </select>
    </label>
  )
}
