import type { Member } from '#features/communities/server/index.ts'
import { emojiName } from '#lib/emoji.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import type { Files } from '#platform/server/files/files.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { EmojiView } from '../contract.ts'
import { mostEmoji } from '../limits.ts'
import { listEmoji } from './find-emoji.ts'
import { canAddEmoji } from './policy.ts'
import { presentEmoji } from './present.ts'
import { emoji } from './tables.ts'

/** Refuses, before a picture is worked on, who may not add it or a name that can't be. */
export function checkEmoji(member: Member, name: string): void {
  if (!canAddEmoji(member)) throw new Forbidden('guidelines.not-accepted')
  if (!emojiName.test(name)) throw new Refusal(422, 'emoji.bad-name')
}

/** Gives a drawn picture a name among a community's own emoji. The same again by the same member changes nothing. */
export async function addEmoji(
  tx: Tx,
  files: Files,
  member: Member,
  name: string,
  drawn: Uint8Array,
): Promise<EmojiView> {
  const { community } = member
  // Under the lock of the log, so that two at once neither take one name nor pass the limit.
  await lockLogs(tx, [community])
  // Stored with the table locked against the job that forgets pictures: see `forgetPicture`.
  await tx.prepared('emoji-keep', 'lock table emoji in row exclusive mode', [])
  const picture = await files.put(drawn)
  const all = await listEmoji(tx, community)
  const taken = all.find((each) => each.name === name)
  if (taken?.picture === picture && taken.added_by === member.member) return presentEmoji(taken)
  if (taken) throw new Conflict('emoji.name-taken')
  if (all.length >= mostEmoji) throw new Conflict('emoji.too-many', { most: mostEmoji })
  const row = await emoji(tx)
    .insertInto('emoji')
    .values({ community_id: community, name, picture, added_by: member.member })
    .returningAll()
    .executeTakeFirstOrThrow()
  const view = presentEmoji(row)
  tx.log({ community, by: member.member, kind: 'emoji.added', audience: everyMember, data: view })
  return view
}
