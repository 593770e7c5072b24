import { z } from 'zod'
import { id } from '#lib/shapes.ts'
import { MessagePage, MessageView } from './message.ts'

const instant = z.string()

/** How much of a thread waits for who follows it: answers of others after `readAt`, counted to 100. */
export const FollowView = z.object({ readAt: instant, unread: z.int() })
export type FollowView = z.output<typeof FollowView>

/** A thread that the viewer follows, by the message that began it. */
export const FollowedThread = MessageView.extend({ follow: FollowView })
export type FollowedThread = z.output<typeof FollowedThread>

/** Answers, oldest first, with the message they answer. */
export const AnswersPage = MessagePage.extend({ root: MessageView })
export type AnswersPage = z.output<typeof AnswersPage>

export const ThreadReadView = z.object({ threadId: id, at: instant })
export type ThreadReadView = z.output<typeof ThreadReadView>

/** What the viewer's own devices are told of a thread they let go of. */
export const ThreadLeftView = z.object({ threadId: id })
export type ThreadLeftView = z.output<typeof ThreadLeftView>
