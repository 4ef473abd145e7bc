// The pane beside a mail that is read.

import { MailPane } from './sessions/mail/mail-pane.tsx'
import { startPane } from './ui/start.tsx'

startPane(({ sender, onItem }, api) => <MailPane api={api} sender={sender} onItem={onItem} />).catch(
  () => undefined,
)
