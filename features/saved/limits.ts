/** Messages a member keeps that are not done. */
export const mostSaved = 500

/** Done ones that are still listed, the newest. */
export const mostDone = 100

export const longestNote = 280

/** How long ahead a reminder may be, in days. */
export const longestAhead = 5 * 365
