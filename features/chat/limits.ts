/** Characters of one message. */
export const longestMessage = 8_000

/** Messages of a channel that a snapshot and a replica hold; older ones come by HTTP. */
export const snapshotWindow = 40

/** Messages of one member that may wait for their time. */
export const mostScheduled = 50

/** How long ahead a message may be scheduled, in days. */
export const longestAhead = 365
/** Different emoji on one message. */
export const mostReactions = 20

/** Pinned messages of one channel. */
export const mostPins = 50

/** Characters of what a channel says of itself. */
export const longestDescription = 2_000

/** People in a direct conversation. */
export const mostInDirect = 9

/** Folders of one member. */
export const mostFolders = 30

/** Unread messages are counted to here. */
export const mostUnread = 100

/** Followed threads that a snapshot and a replica hold in full, besides those in which something waits. */
export const threadsHeld = 50

/** The last to answer that stand under a message. */
export const facesOfThread = 3

/** Characters of a folder's name. */
export const longestFolderName = 40
