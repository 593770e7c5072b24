/** Characters of a file's name. */
export const longestName = 255

/** Characters of what says what is to be seen in a picture. */
export const longestDescription = 1_000

/** Files of one message. */
export const mostFiles = 10

/** Bytes as people are told limits, in whole megabytes. */
export function megabytesOf(bytes: number): number {
  return Math.floor(bytes / (1024 * 1024))
}
