// What the browser remembers between visits: who you were and the theme. The address always wins.
import { type ThemeName, themeNames } from '../address.ts'

const personKey = 'local-365.person'
const themeKey = 'local-365.theme'

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const write = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing starts with the first person and the light theme again.
  }
}

export const rememberedPerson = (): string | null => read(personKey)
export const rememberPerson = (id: string): void => write(personKey, id)

export const rememberedTheme = (): ThemeName =>
  themeNames.find((name) => name === read(themeKey)) ?? 'default'
export const rememberTheme = (theme: ThemeName): void => write(themeKey, theme)
