// The size of a file as people read it.

/** `212 KB`, `1.4 MB`, with a no-break space before the unit. */
export const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))}\u00a0KB`
    : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`
