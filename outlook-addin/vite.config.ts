// How Outlook's panes are built: two small pages under /outlook/, with the themes of Outlook on the web as plain CSS.

import { resolve } from 'node:path'
import { webDarkTheme, webLightTheme } from '@fluentui/react-components'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { webThemesAsCss } from './theme-css.ts'

const themeModule = 'virtual:web-theme.css'

// As objects in JavaScript the two themes would cost 4 KB of the pane's budget.
const themes = (): Plugin => ({
  name: 'web-theme-css',
  resolveId: (id) => (id === themeModule ? `\0${themeModule}` : undefined),
  load: (id) => (id === `\0${themeModule}` ? webThemesAsCss(webLightTheme, webDarkTheme) : undefined),
})

// One line of Fluent's Button reads the object of all 450 token names; a token is its variable, so we write that instead.
const tokensInPlace = (): Plugin => ({
  name: 'fluent-tokens-in-place',
  transform: (code, id) =>
    /@fluentui\/react-[a-z-]+\/lib\/.*\.styles\.js$/.test(id)
      ? { code: code.replace(/\$\{tokens\.(\w+)\}/g, 'var(--$1)'), map: null }
      : undefined,
})

const page = (name: string) => resolve(import.meta.dirname, name)

export default defineConfig({
  root: import.meta.dirname,
  base: '/outlook/',
  plugins: [react(), themes(), tokensInPlace()],
  build: {
    outDir: '../dist/outlook-addin',
    emptyOutDir: true,
    // Which file imports which: the size test adds up what a first view loads.
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [page('appointment.html'), page('mail.html')] },
  },
})
