// The county's clock, by its name in the time zone database; apart from the date library, which first pages do not load.

export const londonZone = 'Europe/London'
