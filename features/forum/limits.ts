/** Characters of a title. */
export const longestTitle = 150

/** Characters of one post. */
export const longestPost = 32_000

/** Files of one post. */
export const mostFilesOfPost = 30

/** Bytes of a request that brings one, in whatever script it is written. */
export const longestPostBytes = 256_000

/** Tags of one topic, and characters of one tag. */
export const mostTags = 5
export const longestTag = 30

/** Categories of one community. */
export const mostCategories = 40

/** Topics that a replica holds: the last that were active, and all that are pinned. */
export const topicsHeld = 100

/** Pinned topics of one community. */
export const mostPinned = 10

/** Posts of one page. */
export const pageOfPosts = 50

/** The last to write in a topic, as its row names them. */
export const facesOfTopic = 5

/** An edit within this time after the post leaves no version: one has seen one's own typing error. In milliseconds. */
export const graceOfEdit = 5 * 60_000

/** Posts that are moved at once. */
export const mostSplit = 200

/** Topics that are marked as read at once. */
export const mostReads = 200

/** Characters of why one stands to a decision as one does. */
export const longestReason = 2_000

/** Days a decision is open unless somebody says otherwise, and the most. */
export const usualDays = 7
export const mostDays = 365

/** Days after which a lead accepts an answer in place of who asked. */
export const daysUntilLeadAccepts = 7

/** How often one member is asked in a week, by whomever; who wants it seldom, once. */
export const mostAsksInWeek = 3

/** Hours until a question that somebody was asked is passed on to the next. */
export const hoursOfAsk = 48

/** Members whom one question is put to, with those it was passed on to. */
export const mostAsked = 5

/** Members that are suggested, and similar topics that are shown. */
export const mostSuggested = 5
export const mostSimilar = 5
