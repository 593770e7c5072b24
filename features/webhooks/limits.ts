/** Webhooks of one community. */
export const mostWebhooks = 20

/** Posts by one webhook. */
export const postLimit = '60/minute'

/** Bytes of one post. */
export const largestPost = 64 * 1024

export const longestBotName = 80
