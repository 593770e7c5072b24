import { askForSignInLink, createAccount, findByEmail } from '#features/people/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Person } from '#platform/server/auth/session.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, SignInNeeded } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AcceptInvitation, JoinResult } from '../contract.ts'
import { addMember } from './add-member.ts'
import { doorByInvitation } from './at-door.ts'
import { type MemberMerged, mergeShadow } from './claim-shadow.ts'
import { type Invitation, invitationFor } from './invitation.ts'
import { joined } from './join.ts'
import { communities } from './tables.ts'

type NewAccount = NonNullable<AcceptInvitation['account']>

/**
 * Joins by an invitation. Somebody without an account gets one: with their password at once when their address is
 * proven, else by a link mailed to it, which leads back to the invitation. `canMail` tells whether there is a mail server.
 */
export async function acceptInvitation(
  tx: Tx,
  actor: Person | null,
  code: string,
  { account }: AcceptInvitation,
  canMail: boolean,
  merged: MemberMerged,
): Promise<JoinResult> {
  const invitation = await invitationFor(tx, code)
  if (actor) return enter(tx, actor, code, merged)
  if (!account) throw new SignInNeeded()
  if (isProven(invitation, account, canMail)) {
    const id = await createAccount(tx, { ...account, proven: true })
    return enter(tx, { id, name: account.name }, code, merged)
  }
  const { password: _, ...rest } = account
  // The answer is the same for an address that has an account, so a code does not tell whose has one.
  if (!(await findByEmail(tx, account.email))) await createAccount(tx, { ...rest, proven: false })
  await askForSignInLink(tx, { email: account.email, next: `/invite/${code}` })
  return joined(await doorByInvitation(tx, null, invitation.community), 'mailed')
}

/**
 * The code of a mailed invitation stands in that mail alone. Where no mail can be sent, no address can be proven, and
 * who was handed an invitation is trusted by it.
 */
function isProven({ email }: Invitation, account: NewAccount, canMail: boolean): boolean {
  return !canMail || email === account.email.toLowerCase()
}

/**
 * Takes one use and one seat, and what a shadow did if the invitation is bound to one; a member may open it for that alone.
 * All are counted under the log's lock, so the last of each goes to one.
 */
async function enter(
  tx: Tx,
  person: { id: Id; name: string },
  code: string,
  merged: MemberMerged,
): Promise<JoinResult> {
  const { community } = await invitationFor(tx, code)
  await lockLogs(tx, [community])
  const { id, createdBy, email, shadow } = await invitationFor(tx, code)
  const door = await doorByInvitation(tx, person.id, community)
  if (door.standing === 'active' && !shadow) return joined(door, 'active')
  if (door.removed && !email) throw new Forbidden('community.removed')
  await communities(tx)
    .updateTable('invitation')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const member = await addMember(tx, { community, id: newId(), person, invitedBy: createdBy })
  if (shadow)
    await mergeShadow(tx, { community, member: member.id, person: person.id, shadow }, merged)
  return joined(door, 'active')
}
