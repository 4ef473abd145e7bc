// How the Teams tab is built: one page under /tab/, a chunk per feature, and Fluent's three Teams themes as plain CSS.

import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { themesAsCss } from './theme-css.ts'

const themeModule = 'virtual:theme.css'

// Themes as CSS weigh 4.7 KB and nothing in JavaScript; as objects they cost 6 KB of the answering page's budget.
const themes = (): Plugin => ({
  name: 'theme-css',
  resolveId: (id) => (id === themeModule ? `\0${themeModule}` : undefined),
  load: (id) =>
    id === `\0${themeModule}`
      ? themesAsCss({ default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme })
      : undefined,
})

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), themes()],
  build: {
    outDir: '../dist/teams-app',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
})
