// How Teams draws Adaptive Cards in its three themes: sizes, spacing and colours as data for the renderer.
import type { ThemeName } from '../address.ts'

type Ink = { readonly default: string; readonly subtle: string }
type Palette = {
  readonly ink: Ink
  readonly dark: Ink
  readonly light: Ink
  readonly accent: Ink
  readonly good: Ink
  readonly warning: Ink
  readonly attention: Ink
}

const families = {
  default: "'Segoe UI', 'Open Sans', system-ui, sans-serif",
  monospace: "'Cascadia Mono', Consolas, 'Liberation Mono', monospace",
} as const
const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 } as const
const weights = { lighter: 300, default: 400, bolder: 600 } as const

/** Every style a card may ask for is drawn in the one palette of its theme, on a background of its own. */
const styles = (palette: Palette, backgrounds: Readonly<Record<string, string>>, edge: string) => {
  const { ink, ...others } = palette
  const foregroundColors = { default: ink, ...others }
  const style = ([name, backgroundColor]: readonly [string, string]) =>
    [name, { backgroundColor, borderColor: edge, foregroundColors }] as const
  return Object.fromEntries(Object.entries(backgrounds).map(style))
}

const light = {
  palette: {
    ink: { default: '#252424', subtle: '#bf252424' },
    dark: { default: '#252424', subtle: '#bf252424' },
    light: { default: '#ffffff', subtle: '#f3f2f1' },
    accent: { default: '#6264a7', subtle: '#8b8cc7' },
    good: { default: '#92c353', subtle: '#e592c353' },
    warning: { default: '#f8d22a', subtle: '#e5f8d22a' },
    attention: { default: '#c4314b', subtle: '#e5c4314b' },
  },
  backgrounds: {
    default: '#ffffff',
    emphasis: '#f9f8f7',
    accent: '#c7def9',
    good: '#ccffcc',
    attention: '#ffc5b2',
    warning: '#ffe2b2',
  },
  edge: '#cccccc',
  line: '#eeeeee',
} as const

const dark = {
  palette: {
    ink: { default: '#ffffff', subtle: '#bfffffff' },
    dark: { default: '#201f1f', subtle: '#2d2c2c' },
    light: { default: '#ffffff', subtle: '#bfffffff' },
    accent: { default: '#a6a7dc', subtle: '#8b8cc7' },
    good: { default: '#92c353', subtle: '#e592c353' },
    warning: { default: '#f8d22a', subtle: '#e5f8d22a' },
    // Teams' own dark red reads at 3.2:1 on a card; this one at more than 4.5:1.
    attention: { default: '#ff99a4', subtle: '#ff99a4' },
  },
  backgrounds: {
    default: '#2d2c2c',
    emphasis: '#292828',
    accent: '#1f2f42',
    good: '#173817',
    attention: '#44231f',
    warning: '#41331c',
  },
  edge: '#666666',
  line: '#484848',
} as const

const white: Ink = { default: '#ffffff', subtle: '#ffffff' }
const contrast = {
  palette: {
    ink: white,
    dark: white,
    light: white,
    accent: { default: '#ffff00', subtle: '#ffff00' },
    good: white,
    warning: white,
    attention: { default: '#ffff00', subtle: '#ffff00' },
  },
  backgrounds: {
    default: '#000000',
    emphasis: '#000000',
    accent: '#000000',
    good: '#000000',
    attention: '#000000',
    warning: '#000000',
  },
  edge: '#ffffff',
  line: '#ffffff',
} as const

const looks = { default: light, dark, contrast } as const

const factText = (weight: 'Bolder' | 'Default') =>
  ({ size: 'Default', color: 'Default', isSubtle: false, weight, wrap: true }) as const

/** The host config of a theme, as the card renderer takes it. Values follow Teams; none is published for contrast. */
export const hostConfig = (theme: ThemeName) => {
  const look = looks[theme]
  return {
    choiceSetInputValueSeparator: ',',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: look.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    fontTypes: {
      default: { fontFamily: families.default, fontSizes: sizes, fontWeights: weights },
      monospace: { fontFamily: families.monospace, fontSizes: sizes, fontWeights: weights },
    },
    textStyles: {
      heading: { fontType: 'default', size: 'large', weight: 'bolder', color: 'default', isSubtle: false },
    },
    // A conversation's name is the page's h2, so a card's heading is an h3.
    textBlock: { headingLevel: 3 },
    containerStyles: styles(look.palette, look.backgrounds, look.edge),
    actions: {
      maxActions: 6,
      spacing: 'Default',
      buttonSpacing: 8,
      showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
      preExpandSingleShowCardAction: false,
      actionsOrientation: 'Horizontal',
      actionAlignment: 'Left',
    },
    adaptiveCard: { allowCustomStyle: false },
    imageSet: { imageSize: 'Medium', maxImageHeight: 100 },
    factSet: { title: factText('Bolder'), value: factText('Default'), spacing: 16 },
  }
}
