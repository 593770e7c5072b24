import { isModerator, type Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AddComment, CommentView, LibraryEntries } from '../../contract.ts'
import { acknowledgedVersion } from '../drops/my-drop.ts'
import { canComment } from '../policy.ts'
import { openedFor } from '../read-resource.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'

/** What was said about a resource, oldest first, for those to whom it opens. */
export async function listComments(db: Db, member: Member, id: Id): Promise<CommentView[]> {
  return commentsOf(db, await openedFor(db, member, id)).execute()
}

/** Says something about a resource. The same id sent again by its author answers with the first. */
export async function addComment(
  tx: Tx,
  member: Member,
  id: Id,
  input: AddComment,
): Promise<CommentView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const resource = await openedFor(tx, member, id)
  if (!canComment(member, resource, await acknowledgedVersion(tx, member, resource)))
    throw new Forbidden(
      member.guidelinesAccepted ? 'resource.comments-closed' : 'guidelines.not-accepted',
    )
  const { numInsertedOrUpdatedRows: added } = await library(tx)
    .insertInto('library_comment')
    .values({ community_id: community, resource_id: id, author_id: by, ...input })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const comment = await commentsOf(tx, resource).where('id', '=', input.id).executeTakeFirst()
  if (comment?.author !== by) throw new Conflict('comment.id-taken')
  if (added) await announceComments(tx, resource, input.id, by)
  return comment
}

/** Takes a comment away: one's own; leads and moderators also those of others. */
export async function removeComment(tx: Tx, member: Member, id: Id, commentId: Id): Promise<null> {
  await lockLogs(tx, [member.community])
  const resource = await openedFor(tx, member, id)
  const comment = await commentsOf(tx, resource).where('id', '=', commentId).executeTakeFirst()
  if (!comment) throw new NotFound('comment')
  if (comment.author !== member.member && !isModerator(member))
    throw new Forbidden('comment.not-yours')
  await library(tx)
    .deleteFrom('library_comment')
    .where('community_id', '=', member.community)
    .where('id', '=', commentId)
    .execute()
  await announceComments(tx, resource, commentId, member.member)
  return null
}

/** Counts anew, and tells. The words are in no entry: what a drop is about is said to those to whom it opens. */
async function announceComments(
  tx: Tx,
  { community, id, audience }: Resource,
  commentId: Id,
  by: Id,
): Promise<void> {
  const [counted] = await tx.prepared<{ comments: number }>(
    'library-count-comments',
    `update library_resource set comments =
       (select count(*) from library_comment where community_id = $1 and resource_id = $2)
     where community_id = $1 and id = $2 returning comments`,
    [community, id],
  )
  const data: LibraryEntries['library.commented'] = {
    resourceId: id,
    commentId,
    comments: counted?.comments ?? 0,
  }
  tx.log({ community, by, kind: 'library.commented', audience, data })
}

function commentsOf(db: Db, { community, id }: Resource) {
  return library(db)
    .selectFrom('library_comment')
    .select(['id', 'author_id as author', 'body', 'at'])
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .orderBy('at')
    .orderBy('id')
}
