// Papers that tests read: the made-up ones beside this file, and the real one where the research folder stands.

import { existsSync, readFileSync } from 'node:fs'

const madeUp = (name: string) => new URL(`./${name}`, import.meta.url)
const research = (name: string) => new URL(`../../../../shared/inputs/${name}`, import.meta.url)

/** By file name: `question-table.md`. Papers that no formatter may tidy end in `.txt`. */
export const readPaper = (name: string): string => readFileSync(madeUp(name), 'utf8')

/** The 2020 paper stays outside the repository; without it those tests are skipped. */
export const hasRealPaper = existsSync(research('discussion-paper-2020.md'))
export const whyNoRealPaper = hasRealPaper
  ? ''
  : ' (skipped: ../shared/inputs/discussion-paper-2020.md is not here)'
export const readRealPaper = (): string => readFileSync(research('discussion-paper-2020.md'), 'utf8')
export const readExpectation = (): unknown =>
  JSON.parse(readFileSync(research('discussion-paper-2020.expected.json'), 'utf8'))
