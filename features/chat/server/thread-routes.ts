import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import type { Live } from '#platform/server/live/live.ts'
import {
  AnswersPage,
  MarkRead,
  MessagePage,
  MessagesQuery,
  MessageView,
  ThreadLeftView,
  ThreadReadView,
} from '../contract.ts'
import { followThread, leaveThread } from './follow-thread.ts'
import { listAnswers } from './list-answers.ts'
import { listQuestions } from './list-questions.ts'
import { listThreadReads, markThreadRead } from './mark-thread-read.ts'
import { settleQuestion } from './settle-question.ts'

const thread = '/communities/{community}/threads/{messageId}'

/** The routes of threads. A thread is named by the message that began it, or by any of its answers. */
export function threadRoutes(live: Live) {
  return [
    route.get(`${thread}/messages`, {
      actor: member,
      summary: 'Read the answers to a message',
      query: MessagesQuery,
      reply: AnswersPage,
      run: ({ db, actor, params, query }) => listAnswers(db, actor, params.messageId, query),
    }),
    route.put(`${thread}/read`, {
      actor: member,
      summary: 'Note how far I have read a thread',
      body: MarkRead,
      reply: ThreadReadView,
      limit: '240/minute',
      run: ({ tx, actor, params, body }) => markThreadRead(tx, live, actor, params.messageId, body),
    }),
    route.put(`${thread}/follow`, {
      actor: member,
      summary: 'Follow a thread',
      reply: ThreadReadView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => followThread(tx, actor, params.messageId),
    }),
    route.delete(`${thread}/follow`, {
      actor: member,
      summary: 'Let go of a thread',
      reply: ThreadLeftView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => leaveThread(tx, actor, params.messageId),
    }),
    route.put(`${thread}/solved`, {
      actor: member,
      summary: 'Settle a question',
      reply: MessageView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => settleQuestion(tx, actor, params.messageId, true),
    }),
    route.delete(`${thread}/solved`, {
      actor: member,
      summary: 'Open a question again',
      reply: MessageView,
      limit: '60/minute',
      run: ({ tx, actor, params }) => settleQuestion(tx, actor, params.messageId, false),
    }),
    route.get('/communities/{community}/thread-reads', {
      actor: member,
      summary: 'How far I have read in each thread that I follow',
      reply: z.array(ThreadReadView),
      run: ({ db, actor }) => listThreadReads(db, actor),
    }),
    route.get('/communities/{community}/channels/{channelId}/questions', {
      actor: member,
      summary: 'Read the questions of a channel that are open',
      query: MessagesQuery,
      reply: MessagePage,
      run: ({ db, actor, params, query }) => listQuestions(db, actor, params.channelId, query),
    }),
  ]
}
