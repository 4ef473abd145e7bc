// Where one is below /schools: the list of schools, the people, or an import.

const views = ['people', 'import'] as const
export type SchoolsView = 'schools' | (typeof views)[number] | 'missing'

/** Reads `/people`. Everything unknown is `missing`. */
export const readSchoolsRoute = (rest: string): SchoolsView => {
  const parts = (rest.split('?')[0] ?? '').split('/').filter((part) => part !== '')
  const [first] = parts
  if (first === undefined) return 'schools'
  return parts.length > 1 ? 'missing' : (views.find((view) => view === first) ?? 'missing')
}
