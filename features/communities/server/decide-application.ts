import { type AccountHolder, findById } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { leadsOnly } from '#platform/server/log/audience.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import type { CommunityEntries, DecideApplication } from '../contract.ts'
import { communityMails } from '../messages/mails.ts'
import type { Member } from './access.ts'
import { addMember } from './add-member.ts'
import { doorByInvitation } from './at-door.ts'
import { canDecideApplications } from './policy.ts'
import { settle } from './standing.ts'
import { communities } from './tables.ts'

/** Lets an applicant in, which takes a seat, or declines. The applicant hears of it by mail. */
export async function decideApplication(
  tx: Tx,
  member: Member,
  memberId: Id,
  { decision }: DecideApplication,
  publicUrl: string,
): Promise<null> {
  const { actor } = await settle(tx, member)
  if (!canDecideApplications(actor)) throw new Forbidden('application.leads-decide')
  const applicant = await applicantFor(tx, actor, memberId)
  const admitted = decision === 'admit'
  if (admitted) await addMember(tx, { community: actor.community, id: memberId, person: applicant })
  else await decline(tx, actor, memberId)
  const data: CommunityEntries['communities.application-decided'] = { member: memberId, admitted }
  tx.log({
    community: actor.community,
    by: actor.member,
    kind: 'communities.application-decided',
    audience: leadsOnly,
    data,
  })
  await mailDecision(tx, actor, applicant, admitted, publicUrl)
  return null
}

async function applicantFor(tx: Tx, { community }: Member, id: Id): Promise<AccountHolder> {
  const row = await communities(tx)
    .selectFrom('application')
    .select('person_id')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .executeTakeFirst()
  const person = row && (await findById(tx, row.person_id))
  if (!person) throw new NotFound('application')
  return person
}

/** What they wrote is kept nowhere, nor in the log. */
async function decline(tx: Tx, { community }: Member, id: Id): Promise<void> {
  await communities(tx)
    .deleteFrom('application')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  await emptyEntries(tx, community, id, { why: '' })
}

async function mailDecision(
  tx: Tx,
  { community }: Member,
  { email: to, name, language }: AccountHolder,
  admitted: boolean,
  publicUrl: string,
): Promise<void> {
  const door = await doorByInvitation(tx, null, community)
  const url = `${publicUrl}/c/${door.slug}/welcome`
  const words = communityMails[language]
  const letter = admitted
    ? words.admitted({ name, community: door.name, url })
    : words.declined({ name, community: door.name })
  const kind = admitted ? 'communities.admitted' : 'communities.declined'
  await sendMail(tx, { to, kind, ...writeLetter(letter, language) })
}
