// The colours of Outlook's themes as office.js hands them to panes.
import type { ThemeName } from '../../../address.ts'

type Colours = {
  readonly bodyBackgroundColor: number
  readonly bodyForegroundColor: number
  readonly controlBackgroundColor: number
  readonly controlForegroundColor: number
}

const colours: Readonly<Record<ThemeName, Colours>> = {
  default: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffffff,
  },
}

/** The data of an OfficeThemeChanged event: colours as numbers, in JSON, in a list. */
export const themeEvent = (theme: ThemeName): readonly [string] => [JSON.stringify(colours[theme])]
