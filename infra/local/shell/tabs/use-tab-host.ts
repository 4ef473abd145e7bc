// Plays the host of one or more frames: hears teams-js, answers by the protocol, and tells frames of a new theme.
import { type RefObject, useEffect, useRef } from 'react'
import { type Answer, type Asked, answer, askedSchema, envelope, type HostContext } from './host-protocol.ts'

type HostedFrame = {
  readonly frame: RefObject<HTMLIFrameElement | null>
  readonly context: HostContext
}

export type Reply = (...args: readonly unknown[]) => void

/** What the protocol leaves to the page, for the frame that asked. */
export type Wish = Exclude<Answer, { readonly kind: 'reply' | 'listen' | 'nothing' }>
type Host = { readonly onWish: OnWish; readonly onHeard: (hosted: HostedFrame) => void }
export type OnWish = (wish: Wish, reply: Reply, hosted: HostedFrame) => void

type Heard = ReadonlyMap<MessageEventSource, Set<string>>

const post = (source: MessageEventSource, message: unknown): void =>
  source.postMessage(message, { targetOrigin: location.origin })

/** Sends an event to a frame, as Teams does: a function's name and its arguments. */
export const tellFrame = (
  frame: RefObject<HTMLIFrameElement | null>,
  func: string,
  args: readonly unknown[],
): void => {
  const target = frame.current?.contentWindow
  if (target) post(target, { func, args })
}

const hear = (
  asked: Asked,
  hosted: HostedFrame,
  source: MessageEventSource,
  heard: Map<MessageEventSource, Set<string>>,
  onWish: OnWish,
): void => {
  const reply: Reply = (...args) =>
    post(source, envelope(asked, args, performance.timeOrigin + performance.now()))
  const said = answer(asked, hosted.context)
  if (said.kind === 'reply') reply(...said.args)
  else if (said.kind === 'listen') heard.set(source, (heard.get(source) ?? new Set()).add(said.event))
  else if (said.kind !== 'nothing') onWish(said, reply, hosted)
}

const tellTheme = (heard: Heard, theme: string): void => {
  for (const [source, events] of heard) {
    if (events.has('themeChange')) post(source, { func: 'themeChange', args: [theme] })
  }
}

/** Only messages from these frames, from this page's own origin, are heard. */
export const useTabHost = (frames: readonly HostedFrame[], theme: string, host: Host): void => {
  const latest = useRef({ frames, host })
  latest.current = { frames, host }
  const heard = useRef(new Map<MessageEventSource, Set<string>>())

  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      const { source } = event
      const hosted = latest.current.frames.find(({ frame }) => frame.current?.contentWindow === source)
      const asked = askedSchema.safeParse(event.data)
      if (hosted === undefined || source === null || event.origin !== location.origin || !asked.success)
        return
      latest.current.host.onHeard(hosted)
      hear(asked.data, hosted, source, heard.current, latest.current.host.onWish)
    }
    addEventListener('message', onMessage)
    return () => removeEventListener('message', onMessage)
  }, [])

  useEffect(() => tellTheme(heard.current, theme), [theme])
}
