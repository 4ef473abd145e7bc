// One life of two bookings with a kill in the middle: booked, switched, moved, given up, called off; what is there then.

import type { Someone } from './county.ts'
import { eventsOf, mailsTo, rowsOf, wordsTo } from './outlook.ts'
import type { Point } from './proxy.ts'
import type { Outcome } from './publishing.ts'
import type { Stage } from './stage.ts'
import {
  bookAndSwitch,
  callOff,
  moveAndGiveUp,
  noticesOf,
  type Pair,
  planBoth,
  type Run,
  revive,
  titled,
  view,
} from './workshops.ts'

const isOf = (what: string, is: unknown, wanted: unknown): readonly string[] =>
  is === wanted ? [] : [`${what} is ${is}, not ${wanted}`]

const judgePlaces = async (run: Run, title: string): Promise<readonly string[]> => {
  const { pair, east, west, stage } = run
  const events = [...(await eventsOf(stage, `${title}: East`)), ...(await eventsOf(stage, `${title}: West`))]
  return [
    ...isOf('the number of events', events.length, 2),
    ...isOf('the number of join links', events.filter(({ joinUrl }) => joinUrl !== null).length, 2),
    ...isOf('the number of rows in East', (await rowsOf(stage, 'Bookings', east)).length, 1),
    ...isOf('the number of rows in West', (await rowsOf(stage, 'Bookings', west)).length, 1),
    ...isOf('what who switched holds', (await view(run, pair.switcher, west)).mine?.state, 'booked'),
    ...isOf('what who stayed holds', (await view(run, pair.stayer, east)).mine, null),
  ]
}

/** A message is there as often as its notice says; an uncertain one may be. */
const judgeWords = async (
  run: Run,
  told: { readonly person: Someone; readonly session: string; readonly kind: string; readonly title: string },
): Promise<readonly string[]> => {
  const words = await wordsTo(run.stage, told.person, told.title)
  const [state] = await noticesOf(run, told.session, told.kind)
  const isRight = words === 1 || (words === 0 && state === 'uncertain')
  return isRight ? [] : [`the notice ${told.kind} is ${state} and was told ${words} times`]
}

const judgeMails = async (run: Run, title: string): Promise<readonly string[]> => {
  const { pair, east, west, stage } = run
  const [switched, stayed] = [
    await mailsTo(stage, pair.switcher, title),
    await mailsTo(stage, pair.stayer, title),
  ]
  return [
    ...isOf('invitations, updates and cancellations of East to who switched', switched.east, '1,0,1'),
    ...isOf('those of West to who switched', switched.west, '1,0,1'),
    ...isOf('those of East to who stayed', stayed.east, '1,1,1'),
    ...isOf('those of West to who stayed', stayed.west, '0,0,0'),
    ...(await judgeWords(run, {
      person: pair.stayer,
      session: east,
      kind: 'moved',
      title: `${title}: East`,
    })),
    ...(await judgeWords(run, {
      person: pair.switcher,
      session: west,
      kind: 'calledOff',
      title: `${title}: West`,
    })),
  ]
}

let number = 0

/**
 * Two people book, one switches, the session moves, one gives up, both sessions are called off. The product is killed
 * at the point (`null`: never), every step is repeated until it is acknowledged, and what came of it is judged.
 */
export const bookOnce = async (stage: Stage, pair: Pair, point: Point | null): Promise<Outcome> => {
  const title = titled(++number)
  const [east, west] = await planBoth(stage, number)
  const run: Run = { stage, east, west, pair, hasStruck: false }
  stage.proxy.arm(point, stage.killProduct)
  await bookAndSwitch(run, title)
  await moveAndGiveUp(run, title)
  const places = await judgePlaces(run, title)
  await callOff(run)
  const { requests, struck } = stage.proxy.disarm()
  // It may have struck at the very end.
  if (struck && !run.hasStruck) await revive(run)
  const states = [...(await noticesOf(run, east, 'moved')), ...(await noticesOf(run, west, 'calledOff'))]
  const uncertain = states.filter((state) => state === 'uncertain').length
  return {
    struck: run.hasStruck,
    requests,
    uncertain,
    problems: [...places, ...(await judgeMails(run, title))],
  }
}
