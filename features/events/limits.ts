/** Events of one community, drafts and past ones too. */
export const mostEvents = 5_000
export const longestTitle = 160
export const longestSummary = 400
/** Characters of what an event says about itself. */
export const longestBody = 50_000
export const longestUrl = 2_000
export const longestPlace = 300
export const longestAccess = 2_000
export const mostTags = 8
export const longestTag = 40
export const mostHosts = 12
export const mostSpeakers = 60
export const longestSpeaker = 120
export const longestAbout = 1_000
export const mostSessions = 100
export const longestReason = 1_000
/** What one says about coming late. */
export const longestNote = 280
/** Minutes from start to end; two weeks. */
export const longestMinutes = 14 * 24 * 60

export const mostTickets = 12
export const mostSeats = 100_000
export const longestPrice = 60
export const mostQuestions = 20
export const mostChoices = 20
export const longestQuestion = 300
export const longestAnswer = 2_000
/** Guests that one person brings, at most. */
export const mostGuests = 20
/** Hours for which a freed seat is held for the next in line. */
export const longestClaimHours = 14 * 24
export const mostReminders = 6

/** How long an event that is over stays in replicas, in days. */
export const afterDays = 14
/** How far ahead the occurrences of a series stand as rows, in days, and how many of them at most. */
export const horizonDays = 400
export const mostOccurrences = 400
/** Dates of a series beside its rule. */
export const mostExtraDates = 100
/** Events that a calendar of the organisation shows of one span. */
export const mostInSpan = 500
/** Templates of a community, and of headquarters. */
export const mostTemplates = 50

/** How long before the start one may say that one comes late, in hours. */
export const lateHoursBefore = 12
/** People who come in at once. */
export const mostAtOnce = 50
/** How long before a date people are checked in, and after it, in hours. */
export const doorHoursBefore = 6
export const doorHoursAfter = 24
/** How late a device that had no line may tell who came, in days after the end. */
export const doorDaysLate = 7

/** Events that one calendar file brings at once. */
export const mostImported = 200

/** Feeds of one person. */
export const mostFeeds = 20
/** How long ago something may be over that a feed still holds, in days, and how many events it holds. */
export const feedDays = 365
export const mostInFeed = 2_000
