import { day, minute } from '#lib/time.ts'

/** From a post to the mail about it: what comes meanwhile goes along, and who reads meanwhile gets none. In milliseconds. */
export const gatherFor = minute

/** What is older is no news any more, as after a long time without a server. In milliseconds. */
export const oldestNews = day

/** Answers by mail that one person may send. */
export const answersBy = '30/hour'

/** Posts of one mail; of those beyond, it says how many there are. */
export const mostPosts = 20

/** Characters of one post in a mail; the rest stands in the topic. */
export const longestInMail = 8_000
