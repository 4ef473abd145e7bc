// What this person may do with schools and people: the table of rights decides, as on the server.

import type { Me } from '../../shared/api/people.ts'
import { may } from '../../shared/domain/people/permissions.ts'

export type Rights = {
  readonly see: boolean
  readonly importSchools: boolean
  readonly managePeople: boolean
}

export const rightsOf = ({ id, name, guest, appRoles, schools }: Me): Rights => {
  const person = { id, name, guest, appRoles, links: schools }
  const allows = (action: Parameters<typeof may>[1]) => may(person, action, { kind: 'none' }).ok
  return {
    see: allows('seeSchools'),
    importSchools: allows('importSchools'),
    managePeople: allows('managePeople'),
  }
}
