// Looks for one order of everything that was asked, each at one moment between the question and its answer, that explains
// every answer: the search of Wing and Gong with memory (as Porcupine has it).

/**
 * One thing asked: `from` when it was asked and `to` when it was answered, on one scale. `to` null: the answer was lost,
 * so it may have had its effect at any time since, or never.
 */
export type Asked<What> = { readonly from: number; readonly to: number | null; readonly what: What }

/**
 * `next`: the state after it, the very same state when it changes nothing, `null` when its answer cannot be given then.
 * `seen` gathers what somebody could have looked at while their question was open. `ways`: every answer that one whose
 * answer was lost may have had.
 */
export type Model<State, What, Seen> = {
  readonly start: State
  readonly see: (state: State, before: Seen | null) => Seen
  readonly next: (state: State, what: What, seen: Seen) => State | null
  readonly ways: (what: What) => readonly What[]
  /** True for an answer that comes with no change, whatever the state. */
  readonly isLook: (what: What) => boolean
  /** Equal for states that cannot be told apart. */
  readonly name: (state: State) => string
}

/** `stuck`: what could not be explained where the search came furthest; empty when it gave up after too many steps. */
export type Verdict<What> =
  | { readonly ok: true }
  | { readonly ok: false; readonly stuck: readonly Asked<What>[]; readonly gaveUp: boolean }

type Open<What, Seen> = { readonly at: number; readonly asked: Asked<What>; readonly seen: Seen | null }
type Node<State, What, Seen> = { readonly state: State; readonly open: readonly Open<What, Seen>[] }

const mostSteps = 20_000

// Answered first, tried first; those without an answer last.
const byAnswer = <What>(one: { asked: Asked<What> }, other: { asked: Asked<What> }): number =>
  (one.asked.to ?? Number.POSITIVE_INFINITY) - (other.asked.to ?? Number.POSITIVE_INFINITY) || 0

/** Nobody can come before what was answered before they asked. */
const firstAnswer = <What, Seen>(open: readonly Open<What, Seen>[]): number => {
  let first = Number.POSITIVE_INFINITY
  for (const { asked } of open) if (asked.to !== null && asked.to < first) first = asked.to
  return first
}

const createSteps = <State, What, Seen>(model: Model<State, What, Seen>) => {
  const look = ({ state, open }: Node<State, What, Seen>): readonly Open<What, Seen>[] => {
    const until = firstAnswer(open)
    return open.map((each) => {
      if (each.asked.from >= until) return each
      const seen = model.see(state, each.seen)
      return seen === each.seen ? each : { ...each, seen }
    })
  }
  const isExplained = (state: State, { asked, seen }: Open<What, Seen>, until: number): boolean =>
    asked.to !== null &&
    asked.from < until &&
    seen !== null &&
    model.isLook(asked.what) &&
    model.next(state, asked.what, seen) !== null
  /** Takes out every look that is explained now: as it changes nothing, that can never be wrong. */
  const settle = (node: Node<State, What, Seen>): Node<State, What, Seen> => {
    const { state } = node
    let open = look(node)
    for (;;) {
      const until = firstAnswer(open)
      const left = open.filter((each) => !isExplained(state, each, until))
      if (left.length === open.length) return { state, open }
      open = look({ state, open: left })
    }
  }
  const children = ({ state, open }: Node<State, What, Seen>): readonly Node<State, What, Seen>[] => {
    const until = firstAnswer(open)
    return open.flatMap(({ at, asked, seen }) => {
      if (asked.from >= until || seen === null || model.isLook(asked.what)) return []
      const ways = asked.to === null ? model.ways(asked.what) : [asked.what]
      const states = ways.flatMap((way) => model.next(state, way, seen) ?? [])
      return states.map((next) => ({ state: next, open: open.filter((other) => other.at !== at) }))
    })
  }
  const name = ({ state, open }: Node<State, What, Seen>): string =>
    `${model.name(state)}|${open.map(({ at, seen }) => `${at}${seen === null ? '' : JSON.stringify(seen)}`).join()}`
  return { settle, children, name }
}

/** Whether there is such an order. Gives up, and says so, after more steps than a sound history ever needs. */
export const linearize = <State, What, Seen>(
  model: Model<State, What, Seen>,
  history: readonly Asked<What>[],
): Verdict<What> => {
  const { settle, children, name } = createSteps(model)
  const open = history.map((asked, at) => ({ at, asked, seen: null })).sort(byAnswer)
  const stack: Node<State, What, Seen>[] = [{ state: model.start, open }]
  const known = new Set<string>()
  let fewest: readonly Open<What, Seen>[] = open
  for (let steps = 0; steps < mostSteps; steps++) {
    const top = stack.pop()
    if (top === undefined) return { ok: false, gaveUp: false, stuck: answered(fewest) }
    const node = settle(top)
    if (node.open.every(({ asked }) => asked.to === null)) return { ok: true }
    if (node.open.length < fewest.length) fewest = node.open
    const called = name(node)
    if (known.has(called)) continue
    known.add(called)
    // The last of the stack is tried first.
    stack.push(...children(node).toReversed())
  }
  return { ok: false, gaveUp: true, stuck: answered(fewest) }
}

const answered = <What, Seen>(open: readonly Open<What, Seen>[]): readonly Asked<What>[] => {
  const until = firstAnswer(open)
  return open.flatMap(({ asked }) => (asked.to !== null && asked.from <= until ? asked : []))
}
