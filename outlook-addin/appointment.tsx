// The pane beside an appointment that its organiser writes.

import { AppointmentPane } from './sessions/appointment/appointment-pane.tsx'
import { Sentence } from './ui/pane/states.tsx'
import { startPane } from './ui/start.tsx'

startPane(({ appointment }, api) =>
  appointment === null ? (
    <Sentence title="Open an appointment of your own">
      A session is made from an appointment that you organise. Open one or write a new one, then choose
      Countywide.
    </Sentence>
  ) : (
    <AppointmentPane api={api} appointment={appointment} />
  ),
).catch(() => undefined)
