import { z } from 'zod'
import { administrator, person } from '#platform/server/auth/session.ts'
import { route } from '#platform/server/http/route.ts'
import { CommunityView, CreateCommunity, MembershipView } from '../contract.ts'
import { type CommunityCreated, createCommunity } from './create-community.ts'
import { listMemberships } from './list-memberships.ts'

/** The routes of communities. */
export function communityRoutes(created: CommunityCreated) {
  return [
    route.post('/communities', {
      actor: administrator,
      summary: 'Create a community',
      body: CreateCommunity,
      reply: CommunityView,
      limit: '30/hour',
      run: ({ tx, actor, body }) => createCommunity(tx, actor, body, created),
    }),
    route.get('/people/me/communities', {
      actor: person,
      summary: 'My communities',
      reply: z.array(MembershipView),
      run: ({ db, actor }) => listMemberships(db, actor.id),
    }),
  ]
}

export type CommunityRoutes = ReturnType<typeof communityRoutes>[number]
