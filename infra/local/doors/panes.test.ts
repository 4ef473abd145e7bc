import { describe, expect, it } from 'vitest'
import { extensionsSchema, itemPermission, panesIn } from './panes.ts'

const runtime = (id: string, page: string, action: string, type = 'openPage') => ({
  id,
  type: 'general',
  code: { page },
  actions: [{ id: action, type }],
})
const ribbon = (context: string, actionId: string, label?: string) => ({
  contexts: [context],
  tabs: [{ builtInTabId: 'TabDefault', groups: [{ id: 'g', controls: [{ id: 'c', label, actionId }] }] }],
})

describe('the panes in a manifest', () => {
  it('are the pages that its ribbons open, each for its window', () => {
    const extensions = extensionsSchema.parse([
      {
        runtimes: [
          runtime('a', 'https://county.example/outlook/appointment.html', 'openAppointment'),
          runtime('m', 'https://county.example/outlook/mail.html', 'openMail'),
        ],
        ribbons: [
          ribbon('meetingDetailsOrganizer', 'openAppointment', 'Plan'),
          ribbon('mailRead', 'openMail'),
        ],
      },
    ])
    expect(panesIn(extensions, 'Countywide')).toEqual([
      { window: 'appointment', title: 'Plan', page: 'https://county.example/outlook/appointment.html' },
      { window: 'mail', title: 'Countywide', page: 'https://county.example/outlook/mail.html' },
    ])
  })

  it('leave out buttons that open nothing, and windows that are not here', () => {
    const extensions = extensionsSchema.parse([
      {
        runtimes: [runtime('r', 'https://county.example/outlook/run.html', 'run', 'executeFunction')],
        ribbons: [ribbon('mailRead', 'run'), ribbon('mailRead', 'missing'), ribbon('mailCompose', 'run')],
      },
    ])
    expect(panesIn(extensions, 'Countywide')).toEqual([])
    expect(panesIn(extensionsSchema.parse(undefined), 'Countywide')).toEqual([])
  })

  it('reach as far as the permission that was asked for', () => {
    expect(itemPermission(['TeamsActivity.Send.User', 'MailboxItem.ReadWrite.User'])).toBe('readWrite')
    expect(itemPermission(['MailboxItem.Read.User'])).toBe('read')
    expect(itemPermission(['Mailbox.ReadWrite.User'])).toBe('mailbox')
    expect(itemPermission([])).toBe('none')
  })
})
