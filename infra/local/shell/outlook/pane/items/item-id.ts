// The two ways in which Exchange writes an item's id: Graph's is fit for addresses, the one that office.js is given is not.

/** What `convertToRestId` of office.js turns back into Graph's id. */
export const ewsIdOf = (restId: string): string => restId.replaceAll('-', '/').replaceAll('_', '+')
