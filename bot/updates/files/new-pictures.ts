// Pictures that were put into the library a moment ago: their edition may not have been saved with them yet.

export type NewPictures = {
  readonly add: (name: string) => void
  readonly has: (name: string) => boolean
  /** It is in the library no more. */
  readonly drop: (name: string) => void
}

const mostRemembered = 500

/** The newest few hundred; the oldest is forgotten first. */
export const newPictures = (): NewPictures => {
  const names = new Set<string>()
  return {
    add: (name) => {
      names.add(name)
      const [oldest] = names
      if (names.size > mostRemembered && oldest !== undefined) names.delete(oldest)
    },
    has: (name) => names.has(name),
    drop: (name) => void names.delete(name),
  }
}
