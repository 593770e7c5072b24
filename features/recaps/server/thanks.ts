import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { ThankSpeaker, ThanksView } from '../contract.ts'
import { livedThrough, type Past } from './access.ts'
import { recaps } from './tables.ts'

/** Thanks a speaker, with words or without; said anew it takes the place of what was said. */
export async function thankSpeaker(
  tx: Tx,
  member: Member,
  { occurrenceId, speakerId }: { occurrenceId: Id; speakerId: Id },
  { words }: ThankSpeaker,
): Promise<ThanksView[]> {
  const past = await livedThrough(tx, member, occurrenceId)
  if (!past.event.speakers.some(({ id }) => id === speakerId)) throw new NotFound('speaker')
  await recaps(tx)
    .insertInto('recap_thanks')
    .values({
      ...{ community_id: member.community, occurrence_id: occurrenceId, speaker_id: speakerId },
      ...{ member_id: member.member, words },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['community_id', 'occurrence_id', 'speaker_id', 'member_id'])
        .doUpdateSet({ words }),
    )
    .execute()
  return thanksFor(tx, member, past)
}

/** How many thanked each speaker; the words are the speaker's and the hosts'. */
export async function thanksFor(db: Db, { member }: Member, past: Past): Promise<ThanksView[]> {
  const rows = await recaps(db)
    .selectFrom('recap_thanks')
    .select(['speaker_id as speaker', 'member_id as by', 'words'])
    .where('community_id', '=', past.event.community)
    .where('occurrence_id', '=', past.occurrence.id)
    .orderBy('at')
    .orderBy('member_id')
    .execute()
  return past.event.speakers.map((speaker) => {
    const own = rows.filter((row) => row.speaker === speaker.id)
    const reads = past.isHost || speaker.member === member
    const said = own.filter(({ words }) => words !== '')
    return {
      ...{ speakerId: speaker.id, name: speaker.name, member: speaker.member },
      ...{ thanks: own.length, mine: own.some(({ by }) => by === member) },
      words: reads ? said.map(({ by, words }) => ({ member: by, words })) : [],
    }
  })
}
