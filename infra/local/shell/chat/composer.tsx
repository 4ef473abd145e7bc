// Where you write: Enter sends, Shift and Enter starts a line, the bot's commands are suggested, and a card may go along.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { Lightbulb20Regular, Send20Regular } from '@fluentui/react-icons'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { CardJson, Command } from '../doors/shapes.ts'
import { suggestions } from './commands.ts'
import { AttachedCard } from './extension/attached-card.tsx'
import { SearchPanel } from './extension/search-panel.tsx'
import { type Attached, useAttached } from './extension/use-attached.ts'

type ComposerProps = {
  readonly conversation: string
  readonly label: string
  readonly placeholder: string
  readonly commands: readonly Command[]
  readonly disabledWhy: string | null
  /** `card`: one of the app's, to go with the words. */
  readonly send: (text: string, card: CardJson | null) => Promise<void>
}

type PromptsProps = { readonly commands: readonly Command[]; readonly onPick: (title: string) => void }

const Prompts = ({ commands, onPick }: PromptsProps) => (
  <Menu positioning="above-end">
    <MenuTrigger disableButtonEnhancement>
      <Button appearance="subtle" icon={<Lightbulb20Regular />} aria-label="View prompts" />
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {commands.map(({ title, description }) => (
          <MenuItem key={title} subText={description} onClick={() => onPick(title)}>
            {title}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
)

/** The line to stand at after a key, among `count` suggestions; -1 is none. */
const moved = (at: number, key: string, count: number): number => {
  const step = key === 'ArrowUp' ? -1 : 1
  return ((at + 1 + step + count + 1) % (count + 1)) - 1
}

const useDraft = (send: ComposerProps['send'], attached: Attached) => {
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (words: string): Promise<void> => {
    if ((words.trim() === '' && attached.card === null) || sending) return
    setSending(true)
    setFault(null)
    try {
      await send(words.trim(), attached.card)
      setText('')
      attached.clear()
    } catch (error) {
      setFault(error instanceof Error ? error.message : 'Not sent. Try again.')
    } finally {
      setSending(false)
    }
  }
  return { text, setText, sending, fault, submit }
}

type SuggestedProps = {
  readonly id: string
  readonly offered: readonly Command[]
  readonly at: number
  readonly onPick: (title: string) => void
}

const Suggested = ({ id, offered, at, onPick }: SuggestedProps) => (
  <div className="suggestions" role="listbox" id={id} aria-label="Suggested commands">
    {offered.map(({ title, description }, index) => (
      // biome-ignore lint/a11y/useFocusableInteractive: the text field keeps the focus and points here.
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled in the text field.
      <div
        key={title}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === at}
        className="suggestion"
        onClick={() => onPick(title)}
      >
        <span className="suggestion-title">{title}</span>
        <span className="caption clip">{description}</span>
      </div>
    ))}
  </div>
)

export const Composer = ({
  conversation,
  label,
  placeholder,
  commands,
  disabledWhy,
  send,
}: ComposerProps) => {
  const attached = useAttached(conversation)
  const draft = useDraft(send, attached)
  const [at, setAt] = useState(-1)
  const [closed, setClosed] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const offered = closed ? [] : suggestions(draft.text, commands)

  const pick = (title: string): void => {
    draft.setText(title)
    setAt(-1)
    field.current?.focus()
  }
  const onKey = (event: KeyboardEvent): void => {
    const chosen = offered[at]
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (chosen !== undefined) pick(chosen.title)
      else void draft.submit(draft.text)
    } else if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setAt(moved(at, event.key, offered.length))
    } else if (event.key === 'Escape' && offered.length > 0) {
      event.stopPropagation()
      setClosed(true)
    }
  }

  if (disabledWhy !== null) return <p className="composer-off">{disabledWhy}</p>
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault()
        void draft.submit(draft.text)
      }}
    >
      {offered.length > 0 && <Suggested id={listId} offered={offered} at={at} onPick={pick} />}
      {(draft.fault ?? attached.words) !== null && (
        <p className="composer-fault" role="alert">
          {draft.fault ?? attached.words}
        </p>
      )}
      {attached.card !== null && <AttachedCard card={attached.card} onRemove={attached.clear} />}
      <div className="composer-box">
        <textarea
          ref={field}
          aria-label={label}
          placeholder={placeholder}
          rows={1}
          value={draft.text}
          aria-autocomplete={offered.length > 0 ? 'list' : undefined}
          aria-controls={offered.length > 0 ? listId : undefined}
          aria-activedescendant={at >= 0 && offered.length > at ? `${listId}-${at}` : undefined}
          onKeyDown={onKey}
          onPaste={(event) => void attached.pasted(event.clipboardData.getData('text/plain'))}
          onChange={(event) => {
            draft.setText(event.target.value)
            setAt(-1)
            setClosed(false)
          }}
        />
        <SearchPanel
          conversation={conversation}
          onChoose={(result) => {
            void attached.choose(result)
            field.current?.focus()
          }}
        />
        {commands.length > 0 && <Prompts commands={commands} onPick={pick} />}
        <Button
          type="submit"
          appearance="subtle"
          icon={<Send20Regular />}
          aria-label="Send"
          disabledFocusable={draft.sending}
        />
      </div>
    </form>
  )
}
