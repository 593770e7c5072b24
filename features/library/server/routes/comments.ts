import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { AddComment, CommentView } from '../../contract.ts'
import { addComment, listComments, removeComment } from '../comments/comments.ts'
import { resourcePath } from './paths.ts'

const comments = `${resourcePath}/comments` as const

export const commentRoutes = [
  route.get(comments, {
    actor: member,
    summary: 'What was said about a resource, oldest first',
    reply: z.array(CommentView),
    run: ({ db, actor, params }) => listComments(db, actor, params.resourceId),
  }),
  route.post(comments, {
    actor: member,
    summary: 'Say something about a resource',
    body: AddComment,
    reply: CommentView,
    limit: '30/minute',
    run: ({ tx, actor, params, body }) => addComment(tx, actor, params.resourceId, body),
  }),
  route.delete(`${comments}/{commentId}`, {
    actor: member,
    summary: 'Take a comment away',
    reply: z.null(),
    run: ({ tx, actor, params }) => removeComment(tx, actor, params.resourceId, params.commentId),
  }),
]
