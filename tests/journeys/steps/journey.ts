// What every journey has: a suite, a browser, and devices whose stray errors fail the test that opened them.

import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFailed } from 'vitest'
import { type Device, type DeviceOptions, launchBrowser, openDevice } from '../../support/browser.ts'
import { type JourneySuite, startJourneySuite } from '../../support/suite.ts'

export type Journey = {
  readonly suite: () => JourneySuite
  /** Closed at the end of the test, which then fails if the pages had an error that it did not expect. */
  readonly device: (options?: DeviceOptions) => Promise<Device>
}

const started = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The journey has not started.')
  return value
}

/** Starts the product at a London time before the tests of a file, and `prepare`s it. */
export const journey = (now: string, prepare: (suite: JourneySuite) => Promise<void>): Journey => {
  let suite: JourneySuite | undefined
  let browser: Browser | undefined
  let devices: readonly Device[] = []
  beforeAll(async () => {
    suite = await startJourneySuite(now)
    browser = await launchBrowser()
    await prepare(suite)
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await suite?.stop()
  })
  afterEach(async () => {
    const faults = devices.flatMap((device) => device.faults)
    for (const device of devices) await device.close()
    devices = []
    expect(faults).toEqual([])
  })
  return {
    suite: () => started(suite),
    device: async (options) => {
      const device = await openDevice(started(browser), started(suite).url, options)
      devices = [...devices, device]
      return device
    },
  }
}

/** The tests of a file are the steps of one story: when one fails, those after it are skipped and say so. */
export const inOneStory = (): void => {
  let broken: string | null = null
  beforeEach(({ skip, task }) => {
    if (broken !== null) skip(`“${broken}” failed before it.`)
    onTestFailed(() => {
      broken = task.name
    })
  })
}

/** Waits for words on a page, and finds them there only once. */
export const once = async (words: Locator): Promise<void> => {
  await words.first().waitFor({ timeout: 30_000 })
  expect(await words.count()).toBe(1)
}
