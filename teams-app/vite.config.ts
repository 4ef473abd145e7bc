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

// One line of Fluent's Button reads the object of all 450 token names; a token is its variable, so we write that instead.
const tokensInPlace = (): Plugin => ({
  name: 'fluent-tokens-in-place',
  transform: (code, id) =>
    /@fluentui\/react-[a-z-]+\/lib\/.*\.styles\.js$/.test(id)
      ? { code: code.replace(/\$\{tokens\.(\w+)\}/g, 'var(--$1)'), map: null }
      : undefined,
})

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), themes(), tokensInPlace()],
  build: {
    outDir: '../dist/teams-app',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
  },
})
