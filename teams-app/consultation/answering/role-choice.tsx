// In which role the person answers: taken from the people list, asked about once, before the first answer is saved.

import {
  isRespondentRole,
  maySayRole,
  type RespondentRole,
  respondentRoles,
  respondentRoleWords,
} from '../../../shared/domain/people/person.ts'
import type { Work } from './work.ts'

const offered = (usual: RespondentRole) => respondentRoles.filter((role) => maySayRole([usual], role))

export const RoleChoice = ({ work }: { work: Work }) => {
  const { response } = work.loaded
  const role = work.saving.role ?? response.role
  return (
    <details className="card bgfold role">
      <summary className="row g12">
        <span className="grow">
          You answer as <strong className="t-strong">{respondentRoleWords[role]}</strong>
          {` of ${response.schoolName}`}
        </span>
        <span className="change">Change</span>
      </summary>
      <div className="pad col g4">
        <label htmlFor="role">Your role at this school</label>
        <select
          id="role"
          className="select"
          value={role}
          onChange={(event) => {
            if (isRespondentRole(event.target.value)) work.saver.answerAs(event.target.value)
          }}
        >
          {offered(response.role).map((one) => (
            <option key={one} value={one}>
              {respondentRoleWords[one]}
            </option>
          ))}
        </select>
        <p className="t-cap fg2">The council compares answers by role. It is kept with your first answer.</p>
      </div>
    </details>
  )
}
