// What the card renderer leaves undone for screen readers, done to the drawn card.

type Naming = { readonly name: string; readonly lang: string }

const choiceGroups = '.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect'

/** Choices belong together under their question; the renderer draws them as loose inputs in a `div`. */
const cureChoices = (group: Element): void => {
  const first = group.querySelector('input')
  const [questionId] = (first?.getAttribute('aria-labelledby') ?? '').split(' ')
  group.setAttribute('role', first?.type === 'radio' ? 'radiogroup' : 'group')
  if (questionId) group.setAttribute('aria-labelledby', questionId)
}

/** Gives the card the role that its name needs: the renderer names a `div` that has none. */
export const cureRoot = (root: HTMLElement, naming: Naming): void => {
  root.setAttribute('role', 'group')
  root.setAttribute('aria-label', naming.name)
  root.setAttribute('lang', naming.lang)
  root.tabIndex = -1
  for (const group of root.querySelectorAll(choiceGroups)) cureChoices(group)
}

const failedClass = 'ac-input-validation-failed'

const reasonBelow = (input: Element): string =>
  input.closest('.ac-input-container')?.nextElementSibling?.textContent?.trim() ?? ''

const readErrors = (root: HTMLElement): readonly string[] => {
  for (const input of root.querySelectorAll('[aria-invalid]')) {
    if (!input.classList.contains(failedClass)) input.removeAttribute('aria-invalid')
  }
  const failed = [...root.querySelectorAll(`.${failedClass}`)]
  for (const input of failed) input.setAttribute('aria-invalid', 'true')
  return failed.map(reasonBelow).filter((reason) => reason !== '')
}

/**
 * Marks refused inputs as invalid, which the renderer shows by colour alone, and tells the reasons whenever they change.
 * Watches the drawn card, because the renderer lets no event of its own out.
 */
export const cureErrors = (
  root: HTMLElement,
  onReasons: (reasons: readonly string[]) => void,
): (() => void) => {
  const watcher = new MutationObserver(() => onReasons(readErrors(root)))
  watcher.observe(root, { attributes: true, attributeFilter: ['class'], childList: true, subtree: true })
  return () => watcher.disconnect()
}
