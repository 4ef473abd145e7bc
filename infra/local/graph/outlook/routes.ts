// Every route of Outlook and of its Teams meetings.

import type { TenantRoute } from '../call.ts'
import { calendarViewRoutes } from './events/calendar-view.ts'
import { eventRoutes } from './events/routes.ts'
import { onlineMeetingRoutes } from './online-meetings.ts'
import { scheduleRoutes } from './schedule.ts'
import { sendMailRoutes } from './send-mail.ts'

export const outlookRoutes: readonly TenantRoute[] = [
  ...eventRoutes,
  ...calendarViewRoutes,
  ...scheduleRoutes,
  ...sendMailRoutes,
  ...onlineMeetingRoutes,
]
