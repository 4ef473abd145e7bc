// The columns of the national register that are read, by the names in its header row.

/** Without these a file is not the register, or not enough of it. */
export const neededColumns = [
  'URN',
  'LA (name)',
  'EstablishmentName',
  'TypeOfEstablishment (name)',
  'EstablishmentTypeGroup (name)',
  'EstablishmentStatus (name)',
  'PhaseOfEducation (name)',
  'AdmissionsPolicy (name)',
  'DistrictAdministrative (name)',
] as const

/** These are read where they are there. */
export const usefulColumns = [
  'LA (code)',
  'EstablishmentNumber',
  'OpenDate',
  'CloseDate',
  'Postcode',
  'HeadFirstName',
  'HeadLastName',
] as const

export type RegisterColumn = (typeof neededColumns)[number] | (typeof usefulColumns)[number]

/** All that is read; an importer may drop every other column of the 140. */
export const registerColumns: readonly RegisterColumn[] = [...neededColumns, ...usefulColumns]

/** The needed columns that a header row lacks; names are compared without regard to case and outer spaces. */
export const missingColumns = (header: readonly string[]): readonly string[] => {
  const present = new Set(header.map((name) => name.trim().toLowerCase()))
  return neededColumns.filter((name) => !present.has(name.toLowerCase()))
}

/** A row of the file: cells under their header names. */
export type RegisterRow = Readonly<Record<string, string>>

/** The trimmed cell under a column; empty when there is none. */
export const cell = (row: RegisterRow, column: RegisterColumn): string => row[column]?.trim() ?? ''
