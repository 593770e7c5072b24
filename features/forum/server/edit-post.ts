import type { Member } from '#features/communities/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { attachFiles, removeFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { microsecondsOf, now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { EditPost, PostView } from '../contract.ts'
import { graceOfEdit } from '../limits.ts'
import { postFor } from './access.ts'
import { changePost } from './change-post.ts'
import { filesOfTexts } from './files-of-texts.ts'
import { canEdit } from './policy.ts'
import { type Post, type PostChange, postShape } from './post-rows.ts'
import { storeLikeness } from './questions/likeness.ts'
import { forum } from './tables.ts'
import type { Topic } from './topic-rows.ts'

/** Changes the words of one's own post; it says that it was edited, and what it said before can be read. */
export async function editPost(
  tx: Tx,
  member: Member,
  postId: Id,
  { body }: EditPost,
): Promise<PostView> {
  // Locked before it is read, so that an edit and a deletion at once do not bring words back.
  await lockLogs(tx, [member.community])
  const found = await postFor(tx, member, postId)
  const { post, topic } = found
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!canEdit(member, post)) throw new Forbidden('post.not-yours')
  if (post.body === body) return postShape.present(post)
  await emptyEntries(tx, member.community, postId, { body })
  const slip = isSlip(post, topic)
  if (!slip) await keepVersion(tx, member.community, post)
  const words = { body, files: await filesAfter(tx, topic, post, body) }
  const change: PostChange = slip ? words : { ...words, editedAt: now() }
  const view = await changePost(tx, member.member, found, change, 'forum.post-edited')
  if (post.number === 1) await storeLikeness(tx, member.community, [topic.id])
  return view
}

/** What is put right at once, before anything was answered, is not worth a version. */
function isSlip(post: Post, topic: Topic): boolean {
  const age = (microsecondsOf(now()) - microsecondsOf(post.at)) / 1000
  return !post.editedAt && post.number === topic.lastNumber && age < graceOfEdit
}

/** The files that the new words refer to; those that they do not any more are gone. */
async function filesAfter(
  tx: Tx,
  { community, audience }: Topic,
  { id, author, files }: Post,
  body: string,
): Promise<FileView[] | null> {
  const found = await filesOfTexts(tx, [{ community, author, id, body }])
  const after = found.get(id) ?? []
  const gone = (files ?? []).filter((file) => !after.some((each) => each.id === file.id))
  if (after.length > 0) await attachFiles(tx, { community, to: id }, after, audience)
  if (gone.length > 0)
    await removeFiles(
      tx,
      community,
      gone.map((file) => file.id),
    )
  return after.length > 0 ? after : null
}

async function keepVersion(tx: Tx, community: Id, { id, at, editedAt, body }: Post): Promise<void> {
  await forum(tx)
    .insertInto('forum_post_version')
    .values({ community_id: community, post_id: id, at: editedAt ?? at, body })
    // Two edits within one millisecond: the first words of it stay.
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
