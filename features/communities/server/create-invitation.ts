import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { day, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { type Audience, onlyMembers } from '#platform/server/log/audience.ts'
import { writeLetter } from '#platform/server/mail/letter.ts'
import { sendMail } from '#platform/server/mail/send-mail.ts'
import type { CommunityEntries, CreateInvitation, InvitationView } from '../contract.ts'
import { communityMails } from '../messages/mails.ts'
import type { Member } from './access.ts'
import { doorByInvitation } from './at-door.ts'
import { shadowFor } from './claim-shadow.ts'
import { canBindInvitation, canInvite } from './policy.ts'
import { type CommunityTables, communities } from './tables.ts'

type Row = Selectable<CommunityTables['invitation']>

/** Makes an invitation: a link to pass on, or a mail to one address. The same id sent again answers with the first. */
export async function createInvitation(
  tx: Tx,
  actor: Member,
  { id, email, mostUses, days, shadow }: CreateInvitation,
  publicUrl: string,
): Promise<InvitationView> {
  if (!canInvite(actor)) throw new Forbidden('invitation.not-yours-to-make')
  if (shadow && !canBindInvitation(actor)) throw new Forbidden('invitation.leads-bind')
  if (shadow) await shadowFor(tx, actor, shadow)
  const row = await communities(tx)
    .insertInto('invitation')
    .values({
      community_id: actor.community,
      id,
      code: randomBytes(18).toString('base64url'),
      email: email ?? null,
      most_uses: email || shadow ? 1 : (mostUses ?? null),
      shadow_id: shadow ?? null,
      expires_at: plus(now(), days * day),
      created_by: actor.member,
    })
    .onConflict((conflict) => conflict.columns(['community_id', 'id']).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) return earlierInvitation(tx, actor, id)

  const data: CommunityEntries['communities.invitation-created'] = {
    invitation: id,
    email: row.email,
  }
  tx.log({
    community: actor.community,
    by: actor.member,
    kind: 'communities.invitation-created',
    audience: audienceOf(row),
    data,
  })
  if (row.email) await mailInvitation(tx, actor, row.email, row.code, publicUrl)
  return presentInvitation(row)
}

async function earlierInvitation(tx: Tx, actor: Member, id: string): Promise<InvitationView> {
  const row = await communities(tx)
    .selectFrom('invitation')
    .selectAll()
    .where('community_id', '=', actor.community)
    .where('id', '=', id)
    .where('created_by', '=', actor.member)
    .executeTakeFirst()
  if (!row) throw new Conflict('invitation.id-taken')
  return presentInvitation(row)
}

async function mailInvitation(
  tx: Tx,
  actor: Member,
  to: string,
  code: string,
  publicUrl: string,
): Promise<void> {
  const door = await doorByInvitation(tx, null, actor.community)
  const language = door.language === 'de' ? 'de' : 'en'
  const letter = communityMails[language].invitation({
    by: actor.name,
    community: door.name,
    purpose: door.purpose,
    url: `${publicUrl}/invite/${code}`,
  })
  await sendMail(tx, { to, kind: 'communities.invitation', ...writeLetter(letter, language) })
}

/** Who hears of an invitation: leads, and the member who made it. */
export function audienceOf({ created_by }: Pick<Row, 'created_by'>): Audience {
  return ['leads', ...onlyMembers([created_by])]
}

/** An invitation without the code where only its receiver may have it. */
export function presentInvitation(row: Row): InvitationView {
  return {
    id: row.id,
    code: row.email ? null : row.code,
    email: row.email,
    mostUses: row.most_uses,
    uses: row.uses,
    expiresAt: row.expires_at,
    createdBy: row.created_by,
    createdAt: row.created_at,
    shadow: row.shadow_id,
  }
}
