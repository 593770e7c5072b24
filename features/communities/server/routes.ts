import { z } from 'zod'
import { administrator, person } from '#platform/server/auth/session.ts'
import type { Config } from '#platform/server/config/index.ts'
import { anyone, route } from '#platform/server/http/route.ts'
import {
  AcceptInvitation,
  ApplyToJoin,
  ChangeCommunity,
  CommunityAtDoor,
  CommunityView,
  CreateCommunity,
  DirectoryPage,
  DirectoryQuery,
  InvitationCard,
  JoinResult,
  Knock,
  MembershipView,
} from '../contract.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { member } from './access.ts'
import { apply } from './apply.ts'
import { atDoor, visitor } from './at-door.ts'
import { changeCommunity } from './change-community.ts'
import type { MemberMerged } from './claim-shadow.ts'
import { type CommunityCreated, createCommunity } from './create-community.ts'
import { readInvitation } from './invitation.ts'
import { join } from './join.ts'
import { knock } from './knock.ts'
import { leave } from './leave.ts'
import { listDirectory } from './list-directory.ts'
import { listMemberships } from './list-memberships.ts'
import { guidelinesRoutes } from './routes/guidelines.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { memberRoutes } from './routes/members.ts'
import { ringRoutes } from './routes/rings.ts'

const community = '/communities/{community}'
const invitation = '/invitations/{code}'

/** The routes of communities: around them, before their door, and inside. */
export function communityRoutes(
  config: Config,
  { created, merged }: { created: CommunityCreated; merged: MemberMerged },
) {
  return [
    route.post('/communities', {
      actor: administrator,
      summary: 'Create a community',
      body: CreateCommunity,
      reply: CommunityView,
      limit: '30/hour',
      run: ({ tx, actor, body }) => createCommunity(tx, actor, body, created),
    }),
    route.get('/communities', {
      actor: anyone,
      summary: 'The directory of listed communities',
      query: DirectoryQuery,
      reply: DirectoryPage,
      limit: '120/minute',
      run: ({ db, query }) => listDirectory(db, query),
    }),
    route.get('/people/me/communities', {
      actor: person,
      summary: 'My communities',
      reply: z.array(MembershipView),
      run: ({ db, actor }) => listMemberships(db, actor.id),
    }),
    route.get(community, {
      actor: visitor,
      summary: 'What a community is for, and where I stand with it',
      reply: CommunityAtDoor,
      limit: '120/minute',
      run: ({ db, actor, params }) => atDoor(db, actor, params.community),
    }),
    route.post(`${community}/join`, {
      actor: person,
      summary: 'Join an open community',
      reply: JoinResult,
      limit: '30/hour',
      run: ({ tx, actor, params }) => join(tx, actor, params.community),
    }),
    route.post(`${community}/knock`, {
      actor: visitor,
      summary:
        'Stand before the door without an account: a link is mailed that leads back signed in',
      body: Knock,
      reply: JoinResult,
      limit: '10/hour',
      run: ({ tx, params, body }) => knock(tx, params.community, body),
    }),
    route.post(`${community}/applications`, {
      actor: person,
      summary: 'Ask to be let in',
      body: ApplyToJoin,
      reply: JoinResult,
      limit: '20/hour',
      run: ({ tx, actor, params, body }) => apply(tx, actor, params.community, body),
    }),
    route.get(invitation, {
      actor: visitor,
      summary: 'What an invitation is to',
      reply: InvitationCard,
      limit: '60/minute',
      run: ({ db, actor, params }) => readInvitation(db, actor, params.code),
    }),
    route.post(`${invitation}/accept`, {
      actor: visitor,
      summary: 'Join by an invitation, making an account if need be',
      body: AcceptInvitation,
      reply: JoinResult,
      limit: '30/hour',
      run: ({ tx, actor, params, body }) =>
        acceptInvitation(tx, actor, params.code, body, config.smtpUrl !== undefined, merged),
    }),
    route.patch(community, {
      actor: member,
      summary: 'Change a community',
      body: ChangeCommunity,
      reply: CommunityView,
      run: ({ tx, actor, body }) => changeCommunity(tx, actor, body),
    }),
    route.post(`${community}/leave`, {
      actor: member,
      summary: 'Leave a community',
      reply: z.null(),
      run: ({ tx, actor }) => leave(tx, actor),
    }),
    ...memberRoutes(config.publicUrl),
    ...invitationRoutes(config.publicUrl),
    ...guidelinesRoutes,
    ...ringRoutes,
  ]
}

export type CommunityRoutes = ReturnType<typeof communityRoutes>[number]
