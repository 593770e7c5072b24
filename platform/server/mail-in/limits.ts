import { day } from '#lib/time.ts'

/** Megabytes of a mail as it is sent, attachments included. */
export const mostMegabytes = 25

/** Bytes of its headers. */
export const longestHead = 128 * 1024

/** Mails that are read at once; each may lie in memory whole. */
export const mostAtOnce = 8

/** Mails from one machine that is no relay. */
export const fromOneMachine = '300/hour'

/** What was written longer ago is not taken: a signature does not end, so it could be somebody else who sends it again. */
export const oldestMail = 7 * day

/** A signature does not say when a clock is wrong. */
export const clockSkew = day

/** Characters of the HTML of a mail that has no plain text; what its sender wrote stands first. */
export const longestHtml = 150_000

/** Characters of its plain text; longer than any post. */
export const longestText = 200_000

export const mostAttachments = 20
