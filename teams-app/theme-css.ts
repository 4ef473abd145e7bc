// Fluent's theme objects written out as CSS variables, one rule a theme under [data-theme].

type Theme = Readonly<Record<string, string | number>>
type Themes = { readonly default: Theme; readonly dark: Theme; readonly contrast: Theme }

const rule = (selector: string, theme: Theme, scheme: string) =>
  `${selector}{color-scheme:${scheme};${Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`

const differing = (theme: Theme, from: Theme): Theme =>
  Object.fromEntries(Object.entries(theme).filter(([name, value]) => from[name] !== value))

/** The stylesheet of all three: the default for everything, the others only where they differ from it. */
export const themesAsCss = (themes: Themes): string =>
  [
    rule(':root', themes.default, 'light'),
    rule('[data-theme=dark]', differing(themes.dark, themes.default), 'dark'),
    rule('[data-theme=contrast]', differing(themes.contrast, themes.default), 'dark'),
  ].join('\n')
