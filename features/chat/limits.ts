/** Characters of one message. */
export const longestMessage = 8_000

/** Messages of a channel that a snapshot and a replica hold; older ones come by HTTP. */
export const snapshotWindow = 40

/** Unread messages are counted to here. */
export const mostUnread = 100
