// A way to reach the council, as officers typed it: an e-mail address is a link, anything else stays words.

const isAddress = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text)

export const Contact = ({ text }: { text: string }) =>
  isAddress(text) ? <a href={`mailto:${encodeURIComponent(text).replace('%40', '@')}`}>{text}</a> : text
