// The words of a message: Markdown from the bot, plain from people.
// biome-ignore-all lint/suspicious/noArrayIndexKey: the pieces of a text have no identity but their order.
import type { MouseEvent } from 'react'
import { type Block, type Inline, parseMarkdown } from '../../cards/markdown.ts'
import type { Message } from '../../doors/shapes.ts'
import { useDesk } from '../../frame/desk.ts'

const Run = ({ pieces }: { readonly pieces: readonly Inline[] }) => {
  const { openLink } = useDesk()
  return pieces.map((piece, index) => {
    if (piece.kind === 'text') return piece.text
    const inside = <Run key={index} pieces={piece.inside} />
    if (piece.kind !== 'link') {
      const Emphasis = piece.kind === 'bold' ? 'strong' : 'em'
      return <Emphasis key={index}>{inside}</Emphasis>
    }
    const follow = (event: MouseEvent): void => {
      event.preventDefault()
      openLink(piece.href)
    }
    return (
      <a key={index} href={piece.href} rel="noopener noreferrer" onClick={follow}>
        {inside}
      </a>
    )
  })
}

const BlockView = ({ block }: { readonly block: Block }) => {
  if (block.kind === 'paragraph') {
    return (
      <p>
        {block.lines.map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            <Run pieces={line} />
          </span>
        ))}
      </p>
    )
  }
  const items = block.items.map((item, index) => (
    <li key={index}>
      <Run pieces={item} />
    </li>
  ))
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

const atTag = /<at>(.*?)<\/at>/g

/** Mentions come as `<at>Name</at>` in what people wrote; the tags are not for reading. */
export const spokenText = (text: string): string => text.replace(atTag, '$1')

const Mention = ({ name }: { readonly name: string }) => <span className="mention">{name}</span>

type MessageTextProps = { readonly message: Pick<Message, 'text' | 'textFormat' | 'from'> }

export const MessageText = ({ message }: MessageTextProps) => {
  const text = message.text ?? ''
  if (!message.from.bot || message.textFormat === 'plain') {
    return (
      <p className="words-plain">
        {text
          .split(atTag)
          .map((part, index) => (index % 2 === 0 ? part : <Mention key={index} name={part} />))}
      </p>
    )
  }
  return parseMarkdown(spokenText(text)).map((block, index) => <BlockView key={index} block={block} />)
}
