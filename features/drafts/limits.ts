/** Characters of what is begun: more than of anything that can be said. */
export const longestDraft = 120_000

/** Drafts of one member in one community, those without words among them. */
export const mostDrafts = 500

/** Drafts that were sent or given up, of which devices still hear, the latest. */
export const mostEmptied = 100
