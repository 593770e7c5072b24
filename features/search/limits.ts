/** Characters of a query; more is refused. */
export const longestQuery = 500

/** Words and phrases of a query that count; further ones are left out. */
export const mostTerms = 12

/** Results of one page. */
export const mostResults = 50

/** What is ranked by how well it fits: the newest so many that fit at all. */
export const mostRanked = 200

/** With so many among the newest, older ones are not looked for. */
export const leastRanked = 25

/** The newest documents that are looked at one by one before the index of words is asked. */
export const mostWalked = 4_000

/** What the index of words may bring that is then put in order. */
export const mostGathered = 8_000

/** A word in fewer documents than this is looked up in the index of words at once. */
export const rareWord = 2_000
