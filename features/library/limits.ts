/** Resources of one community, archived ones too: a replica holds a row of each. */
export const mostResources = 1_000
export const mostSections = 40

export const longestTitle = 160
export const longestSummary = 400
/** Characters of a page, or of the notes at anything else. */
export const longestBody = 200_000
export const longestUrl = 2_000
export const mostTags = 8
export const longestTag = 40
export const mostItems = 100
/** Files of one resource, beside those that its text shows. */
export const mostFiles = 10
export const longestTerms = 8_000
export const longestQuestion = 500
export const longestAnswer = 8_000
export const longestComment = 4_000
export const longestReason = 1_000
/** Announcements that are marked as read at once: all there can be. */
export const mostReads = 1_000

/** Opened within this many days counts as lately. */
export const latelyDays = 30
export const mostLately = 6

/** Communities that one publishes into at once. */
export const mostTargets = 200
