// Bytes kept in memory up to a size: those asked for longest ago go first, and many who ask at once cause one reading.

export type ByteCache = {
  /** What is kept under the key, or what `load` gives; null is not kept, nor is a failure. */
  readonly get: (key: string, load: () => Promise<Uint8Array | null>) => Promise<Uint8Array | null>
  /** Forgets what is kept under the key. */
  readonly drop: (key: string) => void
}

export const byteCache = (mostBytes: number): ByteCache => {
  const kept = new Map<string, Uint8Array>()
  const loading = new Map<string, Promise<Uint8Array | null>>()
  let held = 0

  const drop = (key: string) => {
    held -= kept.get(key)?.length ?? 0
    kept.delete(key)
  }
  const keep = (key: string, bytes: Uint8Array) => {
    drop(key)
    if (bytes.length > mostBytes) return
    kept.set(key, bytes)
    held += bytes.length
    for (const oldest of kept.keys()) {
      if (held <= mostBytes) break
      drop(oldest)
    }
  }
  const load = async (key: string, read: () => Promise<Uint8Array | null>) => {
    try {
      const bytes = await read()
      if (bytes !== null) keep(key, bytes)
      return bytes
    } finally {
      loading.delete(key)
    }
  }
  return {
    drop,
    get: (key, read) => {
      const bytes = kept.get(key)
      if (bytes !== undefined) {
        kept.delete(key)
        kept.set(key, bytes)
        return Promise.resolve(bytes)
      }
      const running = loading.get(key) ?? load(key, read)
      if (!kept.has(key)) loading.set(key, running)
      return running
    },
  }
}
