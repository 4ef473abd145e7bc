// The few marks that Teams understands in a card's text, as markup: everything else is escaped first.

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')

/** Bold, emphasis and links; a backslash before a sign shows the sign. Links lead nowhere in a preview. */
export const cardMarkdown = (text: string): string =>
  escaped(
    text.replace(/\\([\\`*_{}[\]()#+\-.!~|>])/g, (_whole, sign: string) => `\u0000${sign.charCodeAt(0)};`),
  )
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|\W)_(.+?)_(?=\W|$)/g, '$1<em>$2</em>')
    .replace(/\[(.+?)\]\([^)]*\)/g, '<u>$1</u>')
    .replace(/\r?\n/g, '<br>')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sign that no card text can hold marks what was escaped
    .replace(/\u0000(\d+);/g, (_whole, code: string) => escaped(String.fromCharCode(Number(code))))
