// How Teams dresses a card, told to the card library in Fluent's variables: the theme around it does the rest.

import { HostConfig } from 'adaptivecards'

const colour = (name: string) => `var(--color${name})`
const text = (name: string) => ({ default: colour(name), subtle: colour(name) })

const foregroundColors = {
  default: { default: colour('NeutralForeground1'), subtle: colour('NeutralForeground2') },
  dark: text('NeutralForeground1'),
  light: text('NeutralForeground1'),
  accent: text('BrandForeground1'),
  good: text('StatusSuccessForeground1'),
  warning: text('StatusWarningForeground1'),
  attention: text('StatusDangerForeground1'),
}

const container = (background: string, border: string) => ({
  backgroundColor: background,
  borderColor: border,
  borderThickness: 1,
  foregroundColors,
})

const quiet = colour('TransparentStroke')

/** One for all themes. Sizes are those of Teams on a desktop. */
export const teamsHostConfig = (): HostConfig =>
  new HostConfig({
    fontFamily: 'var(--fontFamilyBase)',
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colour('NeutralStroke2') },
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: container('transparent', quiet),
      emphasis: container(colour('NeutralBackground2'), quiet),
      accent: container(colour('BrandBackground2'), quiet),
      good: container(colour('StatusSuccessBackground1'), colour('StatusSuccessBorder1')),
      warning: container(colour('StatusWarningBackground1'), colour('StatusWarningBorder1')),
      attention: container(colour('StatusDangerBackground1'), colour('StatusDangerBorder1')),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder' },
        optionalInputs: { weight: 'bolder' },
      },
    },
  })
