// The address that an author means by what they type or paste into the field for one.

import { unwrapped } from './wrapped-links.ts'

/** Out of what mail protection put around it; `www.…` is whole with `https://`. Anything else as it is, without spaces at its ends. */
export const addressMeant = (typed: string): string => {
  const address = unwrapped(typed.trim())
  return /^www\.[^\s/]+\.[^\s]+$/i.test(address) ? `https://${address}` : address
}
