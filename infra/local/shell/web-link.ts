// Which links lead out of the shell: https, and the product's own pages, which on this laptop have no certificate.

const thisMachine: readonly string[] = ['localhost', '127.0.0.1']

/** The address that a link opens, or null when it is none that Teams would open. */
export const webLink = (text: string): URL | null => {
  const url = URL.parse(text)
  if (url === null) return null
  const isOwn = url.protocol === 'http:' && thisMachine.includes(url.hostname)
  return url.protocol === 'https:' || isOwn ? url : null
}
