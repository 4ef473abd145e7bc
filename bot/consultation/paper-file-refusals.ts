// Why a file is not read, in words for the officer who chose it.

export type PaperFileRefusal = {
  readonly reason:
    | 'unknownType'
    | 'tooLarge'
    | 'tooLong'
    | 'empty'
    | 'macros'
    | 'unpacksTooLarge'
    | 'notWhatItSays'
    | 'unreadable'
  readonly text: string
}

const refusal = <Reason extends PaperFileRefusal['reason']>(reason: Reason, text: string) => ({
  reason,
  text,
})

export const refusals = {
  unknownType: refusal(
    'unknownType',
    'Choose a Word document (.docx), a Markdown file (.md) or a text file (.txt). Save other papers as Word first.',
  ),
  tooLarge: refusal(
    'tooLarge',
    'The file is larger than 10 MB. Make its pictures smaller, or save it without pictures.',
  ),
  tooLong: refusal('tooLong', 'The paper has more text than one consultation can hold. Split it in two.'),
  empty: refusal('empty', 'The file has no text in it. Check that you chose the right file.'),
  macros: refusal(
    'macros',
    'The file contains macros. Save it as an ordinary Word document (.docx) and try again.',
  ),
  unpacksTooLarge: refusal(
    'unpacksTooLarge',
    'The file unpacks to far more than its size, so it was not opened. Save it again from Word.',
  ),
  notWhatItSays: refusal(
    'notWhatItSays',
    'The content of the file does not match its name. Open it in its own program and save it as Word.',
  ),
  unreadable: refusal(
    'unreadable',
    'The file is damaged or protected by a password. Open it in Word, save it again without a password and try again.',
  ),
} as const satisfies Record<string, PaperFileRefusal>
