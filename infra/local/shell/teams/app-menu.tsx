// What you can do with the app itself: add it, remove it, block it, as Teams offers it.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  AddCircle20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  Prohibited20Regular,
} from '@fluentui/react-icons'
import type { Conversation } from '../doors/shapes.ts'
import { type AppAction, changeApp } from '../doors/teams-doors.ts'
import { useDesk } from '../frame/desk.ts'

type AppMenuProps = { readonly name: string; readonly chat: Conversation; readonly reload: () => void }

export const useAppChange = (name: string, reload: () => void): ((action: AppAction) => Promise<void>) => {
  const { me, notify } = useDesk()
  return async (action) => {
    try {
      await changeApp(me.id, action)
    } catch (error) {
      const words = error instanceof Error ? error.message : 'That did not work. Try again.'
      notify({ title: name, words, open: null })
    }
    reload()
  }
}

export const AppMenu = ({ name, chat, reload }: AppMenuProps) => {
  const change = useAppChange(name, reload)
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={`More options for ${name}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {chat.installed ? (
            <MenuItem icon={<Delete20Regular />} onClick={() => void change('uninstall')}>
              Uninstall
            </MenuItem>
          ) : (
            <MenuItem icon={<AddCircle20Regular />} onClick={() => void change('install')}>
              Install
            </MenuItem>
          )}
          <MenuItem
            icon={<Prohibited20Regular />}
            onClick={() => void change(chat.blocked ? 'unblock' : 'block')}
          >
            {chat.blocked ? 'Unblock' : 'Block'}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
