// Asking a second person: pressed only with what is saved and what nothing stops; else the way there is shown.

import { Button } from '@fluentui/react-components'
import { editionSchema, updatePaths } from '../../../../shared/api/updates.ts'
import { isSaved } from '../../../ui/draft/saving.ts'
import { useAction } from '../../../ui/officer/use-action.ts'
import { isStopped } from './checks/check-words.ts'
import type { DeskProps } from './desk-props.ts'

/** The button for the head, and the problem when the server said no. */
export const useHandingIn = ({ api, work }: DeskProps) => {
  const { isBusy, problem, post } = useAction(api)
  const { saving, replace } = work
  const { id, revision, checks } = saving.server
  const isReady = isSaved(saving) && !isStopped(checks)
  const press = () => {
    if (isReady) {
      post(updatePaths.submit(id), editionSchema, { revision }, replace).catch(() => undefined)
      return
    }
    const title = document.getElementById('checks-title')
    title?.focus()
    title?.scrollIntoView({ block: 'center' })
  }
  const button = (
    <Button appearance="primary" disabledFocusable={isBusy || !isSaved(saving)} onClick={press}>
      {isBusy ? 'Handing it in' : 'Ask for approval'}
    </Button>
  )
  return { button, problem }
}
