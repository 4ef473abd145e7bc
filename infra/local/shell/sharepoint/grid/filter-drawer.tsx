// Filtering by a column: its values with a tick each, found by typing, applied at once together.
import {
  Button,
  Checkbox,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  SearchBox,
} from '@fluentui/react-components'
import { Dismiss24Regular } from '@fluentui/react-icons'
import { useState } from 'react'

type FilterDrawerProps = {
  readonly title: string
  readonly choices: readonly string[]
  readonly chosen: ReadonlySet<string>
  readonly loading: string | null
  readonly onApply: (chosen: ReadonlySet<string>) => void
  readonly onClose: () => void
}

const mostShown = 200

export const FilterDrawer = ({ title, choices, chosen, loading, onApply, onClose }: FilterDrawerProps) => {
  const [ticked, setTicked] = useState(chosen)
  const [words, setWords] = useState('')
  const found = choices.filter((choice) => choice.toLowerCase().includes(words.trim().toLowerCase()))
  const toggle = (choice: string, on: boolean): void => {
    const next = new Set(ticked)
    if (on) next.add(choice)
    else next.delete(choice)
    setTicked(next)
  }
  return (
    <OverlayDrawer open position="end" onOpenChange={(_, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" icon={<Dismiss24Regular />} aria-label="Close" onClick={onClose} />
          }
        >
          Filter by {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <SearchBox
          className="filter-search"
          aria-label="Find a value"
          placeholder="Type to find a value"
          value={words}
          onChange={(_, data) => setWords(data.value)}
        />
        {loading !== null && <p className="caption">{loading}</p>}
        <ul>
          {found.slice(0, mostShown).map((choice) => (
            <li key={choice}>
              <Checkbox
                label={choice === '' ? '(blank)' : choice}
                checked={ticked.has(choice)}
                onChange={(_, data) => toggle(choice, data.checked === true)}
              />
            </li>
          ))}
        </ul>
        {found.length > mostShown && (
          <p className="caption">
            {mostShown} of {found.length} shown. Type to find the others.
          </p>
        )}
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" onClick={() => onApply(ticked)}>
          Apply
        </Button>
        <Button onClick={() => onApply(new Set())}>Clear all</Button>
      </DrawerFooter>
    </OverlayDrawer>
  )
}
