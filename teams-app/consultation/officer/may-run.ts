// Who has the officers' pages: the table of rights decides, with the person as the server describes them.

import type { Me } from '../../../shared/api/people.ts'
import { may } from '../../../shared/domain/people/permissions.ts'

/** True for officers and the director. */
export const mayRun = ({ id, name, guest, appRoles, schools }: Me): boolean =>
  may({ id, name, guest, appRoles, links: schools }, 'seeDrafts', { kind: 'none' }).ok
