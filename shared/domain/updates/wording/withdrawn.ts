// What readers are told of an update that was taken back, on every card and page: officers recall it, readers see it withdrawn.

/** Beside its date in a list. */
export const withdrawn = 'Withdrawn'

/** In its place; a full stop or the rest of the sentence follows. */
export const wasWithdrawn = 'This update was withdrawn'
