// Which pasted links the app hears of: those on the addresses that its manifest names.

const isOn = (host: string, domain: string): boolean =>
  domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain

/** The first link to one of the addresses in a pasted text, or null. A host counts with its port. */
export const appLinkIn = (text: string, domains: readonly string[]): string | null => {
  const links = text.match(/https?:\/\/\S+/g) ?? []
  const ours = links.find((link) => {
    const host = URL.parse(link)?.host
    return host !== undefined && domains.some((domain) => isOn(host, domain))
  })
  return ours ?? null
}
