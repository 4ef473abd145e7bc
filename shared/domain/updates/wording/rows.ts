// How a row of a table reads as a line of an update, which has no tables: the same wherever one is read.

/** What stands between two cells of a row that became a line. */
export const betweenCells = ' – '
