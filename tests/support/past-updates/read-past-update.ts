// Past updates that tests read: made-up ones of several councils' shapes, and the real one where the research folder stands.

import { existsSync, readFileSync } from 'node:fs'

const real = new URL('../../../../shared/inputs/weekly-update-2023-11-08.txt', import.meta.url)

/** By file name: `mail.txt`. */
export const readPastUpdate = (name: string): string =>
  readFileSync(new URL(`./${name}`, import.meta.url), 'utf8')

export const textUpdates = ['numbered.txt', 'capitals.txt', 'bullets.md', 'word.txt', 'mail.txt'] as const

/** The real update stays outside the repository; without it those tests are skipped. */
export const hasRealUpdate = existsSync(real)
export const whyNoRealUpdate = hasRealUpdate
  ? ''
  : ' (skipped: ../shared/inputs/weekly-update-2023-11-08.txt is not here)'
export const readRealUpdate = (): string => readFileSync(real, 'utf8')
