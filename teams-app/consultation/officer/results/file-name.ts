// What a downloaded file is called.

/** `attendance-2030.csv`: letters, digits and dashes of the title. */
export const fileNameOf = (title: string): string => {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${name === '' ? 'answers' : name}.csv`
}
