import { AddComment } from '#features/library/contract.ts'
import { addComment, longestComment } from '#features/library/server/index.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Platform } from '#platform/server/feature.ts'
import { type Answer, type Answered, withoutLinksOfMails } from './answer.ts'

/** Adds an answer to what was announced, as a comment. Comments have no files. */
export async function answerAnnouncement(
  { config, transact }: Platform,
  { person, member, place, mail }: Answer,
): Promise<Answered> {
  const words = withoutLinksOfMails(mail.words, config.publicUrl)
  const text = words.replaceAll(/!\[\]\(cid:\d+\)/g, '').trim()
  if (text.length > longestComment)
    throw new Refusal(413, 'answer.too-long', { most: longestComment })
  const id = derivedId(['notifications.comment', person.id, place.id, mail.key], mail.at)
  const comment = AddComment.safeParse({ id, body: text })
  if (!comment.success) throw new Refusal(422, 'answer.empty')
  await transact((tx) => addComment(tx, member, place.id, comment.data))
  const refusal = new Refusal(422, 'answer.no-files')
  return { at: '', leftOut: mail.attachments.map(({ name }) => ({ name, refusal })) }
}
