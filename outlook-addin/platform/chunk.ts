// A part of a pane that is fetched when it is first shown.

import { type ComponentType, lazy } from 'react'

/** Wraps `import()` of one named component; stands inside a Suspense. */
export const chunk = <Props>(load: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await load() }))
