// The themes of Outlook on the web as CSS variables: light for everything, dark only where it differs.

type Theme = Readonly<Record<string, string | number>>

const rule = (selector: string, entries: readonly (readonly [string, string | number])[], scheme: string) =>
  `${selector}{color-scheme:${scheme};${entries.map(([name, value]) => `--${name}:${value}`).join(';')}}`

/** The stylesheet of both. High contrast comes from the browser's forced colours, not from a theme. */
export const webThemesAsCss = (light: Theme, dark: Theme): string =>
  [
    rule(':root', Object.entries(light), 'light'),
    rule(
      '[data-theme=dark]',
      Object.entries(dark).filter(([name, value]) => light[name] !== value),
      'dark',
    ),
  ].join('\n')
