// What a method of an item answers to office.js: done, with or without a value, or one of office.js's own failures.

export type Outcome =
  | { readonly wasSuccessful: true; readonly data?: unknown; readonly customProperties?: string }
  | { readonly wasSuccessful: false; readonly error?: true; readonly errorCode?: number }

type Method = (params: unknown) => Outcome | Promise<Outcome>
/** By office.js's number for each. */
export type Methods = Readonly<Record<number, Method>>

export const done = (data?: unknown): Outcome => ({ wasSuccessful: true, data })

/** Numbers from office.js's own list. */
export const failures = {
  invalidEndTime: 9010,
  tooManyRecipients: 9012,
  saveFailed: 9021,
  notificationKeyTaken: 9023,
  notificationKeyUnknown: 9024,
  tooManyNotifications: 9025,
  itemNotSaved: 9046,
} as const

export const failed = (why: keyof typeof failures): Outcome => ({
  wasSuccessful: false,
  error: true,
  errorCode: failures[why],
})

/** Without a number office.js says "operation not supported", code 5000, as for what a client lacks. */
export const notSupported: Outcome = { wasSuccessful: false }
