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

// teams-js carries the `debug` package along and logs to a developer's console through it: 2 KB that no reader needs. Nor
// does this tab have menus of its own in Teams, a page of settings, a second way to sign in, or windows of its own.
const unusedOfTeams =
  /@microsoft\/teams-js\/.*\/src\/(public\/menus|public\/pages\/config|internal\/nestedAppAuthUtils|internal\/childCommunication)\.js$/

const exportedBy = (code: string): readonly string[] =>
  [...(/export\{([^}]*)\}/.exec(code)?.[1] ?? '').matchAll(/ as ([^,]+)/g)].flatMap(([, name]) => name ?? [])

const quietTeams = (): Plugin => ({
  name: 'teams-js-quiet',
  load: (id) =>
    /@microsoft\/teams-js\/.*\/debug\/src\/browser\.js$/.test(id)
      ? 'const quiet = () => {}\nquiet.extend = () => quiet\nexport const b = { debug: () => quiet }'
      : undefined,
  transform: (code, id) =>
    unusedOfTeams.test(id)
      ? {
          code: `const quiet = () => {}\nexport { ${exportedBy(code)
            .map((name) => `quiet as ${name}`)
            .join(', ')} }`,
          map: null,
        }
      : undefined,
})

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), themes(), tokensInPlace(), quietTeams()],
  build: {
    outDir: '../dist/teams-app',
    emptyOutDir: true,
    // Which file imports which: the size test adds up what a first view loads.
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // What answering needs comes in two files, what every page needs in the first: cut along all that officers' pages
    // share with it, it weighs 4 KB more.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'base',
              test: /teams-app\/(main|platform\/[a-z-]+|ui\/page\/(page|states|progress|message))\.tsx?$|shared\/(api\/responses|domain\/kernel\/words)\.ts$/,
              priority: 2,
            },
            { name: 'answering', test: /consultation\/answering\/answering\.tsx$/, priority: 1 },
            // What the first page shares with others comes in one file: small ones compress badly.
            {
              name: 'home',
              test: /teams-app\/(home\/(home-page|needs)|ui\/consultation\/consultation-card|ui\/sessions\/session-days)\.tsx?$|shared\/api\/(sessions|update-archive)\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
})
