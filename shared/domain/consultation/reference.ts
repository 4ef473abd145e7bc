// References that people can read out: CW-7K4M-2Q. No letters or digits that look alike.

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const lettersFrom = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => alphabet[byte % alphabet.length] ?? '2').join('')

/** A response's reference from six random bytes: `CW-XXXX-XX` (decision 14). */
export const responseReference = (bytes: Uint8Array): string => {
  const letters = lettersFrom(bytes.slice(0, 6))
  return `CW-${letters.slice(0, 4)}-${letters.slice(4, 6)}`
}

/** A booking's reference from four random bytes: `BK-XXXX` (decision 14). */
export const bookingReference = (bytes: Uint8Array): string => `BK-${lettersFrom(bytes.slice(0, 4))}`

/** The reference of a request for a visit, from four random bytes: `VR-XXXX`. */
export const visitReference = (bytes: Uint8Array): string => `VR-${lettersFrom(bytes.slice(0, 4))}`

/** What a person quotes when something failed, from three random bytes: `CW-503-9XF`. */
export const problemReference = (status: number, bytes: Uint8Array): string =>
  `CW-${status}-${lettersFrom(bytes.slice(0, 3))}`
