import { z } from 'zod'
import { route } from '#platform/server/http/route.ts'
import { CreateInvitation, InvitationView } from '../../contract.ts'
import { member } from '../access.ts'
import { createInvitation } from '../create-invitation.ts'
import { listInvitations } from '../list-invitations.ts'
import { revokeInvitation } from '../revoke-invitation.ts'

const invitations = '/communities/{community}/invitations'

/** Inviting by link and by mail. */
export const invitationRoutes = (publicUrl: string) => [
  route.post(invitations, {
    actor: member,
    summary: 'Invite by a link, or by mail',
    body: CreateInvitation,
    reply: InvitationView,
    limit: '100/hour',
    run: ({ tx, actor, body }) => createInvitation(tx, actor, body, publicUrl),
  }),
  route.get(invitations, {
    actor: member,
    summary: 'Invitations that still work',
    reply: z.array(InvitationView),
    run: ({ db, actor }) => listInvitations(db, actor),
  }),
  route.delete(`${invitations}/{invitationId}`, {
    actor: member,
    summary: 'Revoke an invitation',
    reply: z.null(),
    run: ({ tx, actor, params }) => revokeInvitation(tx, actor, params.invitationId),
  }),
]
