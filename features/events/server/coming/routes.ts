import { member } from '#features/communities/server/index.ts'
import type { Lane } from '#platform/server/db/lane.ts'
import { route } from '#platform/server/http/route.ts'
import { Rsvp, RsvpView } from '../../contract.ts'
import type { Come } from './come.ts'

const pool = '/communities/{community}/pools/{poolId}'

/** The routes of who comes. */
export function comingRoutes(come: Lane<Come, RsvpView>) {
  return [
    route.putLane(`${pool}/rsvp`, {
      actor: member,
      summary: 'Say whether I come',
      body: Rsvp,
      reply: RsvpView,
      limit: '60/minute',
      run: ({ actor, params, body }) => {
        const { community, person, member } = actor
        return come({ community, pool: params.poolId, person, member, guest: null, said: body })
      },
    }),
  ]
}
