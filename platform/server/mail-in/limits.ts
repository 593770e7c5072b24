import { day, minute } from '#lib/time.ts'

/** Megabytes of a mail as it is sent, attachments included. */
export const mostMegabytes = 25

/** Bytes of its headers. */
export const longestHead = 128 * 1024

/** Lines of a mail: about as many as the base64 of the largest has. A parser keeps something for each. */
export const mostLines = 350_000

/** Lines of its headers. */
export const mostHeadLines = 2000

/** Lines that begin as those do that part a mail: a part of a few bytes costs a parser thousands. */
export const mostBoundaries = 1000

/** Mails that are read at once; each may lie in memory whole. */
export const mostAtOnce = 8

/** Connections, which may idle. */
export const mostConnections = 200

/** Connections from one machine that is no relay, or from one network of IPv6 that somebody is given whole. */
export const mostFromOne = 10

/** Who connects is let go after that, however slowly they still send. In milliseconds. */
export const longestConnection = 10 * minute

/** The same for one mail. In milliseconds. */
export const longestSending = 5 * minute

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
