/** Characters of a file's name. */
export const longestName = 255

/** Characters of what says what is to be seen in a picture. */
export const longestDescription = 1_000

/** Files of one message. */
export const mostFiles = 10
