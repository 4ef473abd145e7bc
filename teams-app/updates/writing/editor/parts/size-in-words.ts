// The size of a file as readers see it.

/** `148 KB`, `1.4 MB`. */
export const sizeInWords = (bytes: number): string => {
  const kilobytes = bytes / 1024
  return kilobytes < 1_000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}
