import { z } from 'zod'
import { mergeAuthors } from '#features/chat/server/index.ts'
import { claimByAddress, member, refuseClaim } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { ErasePast, PastErased, PastView } from '../../contract.ts'
import { eraseMyPast } from './erase-my-past.ts'
import { readPast } from './read-past.ts'

const past = '/communities/{community}/past'

/** What members said elsewhere: taking it over, and keeping or erasing it. */
export const pastRoutes = [
  route.get(past, {
    actor: member,
    summary: 'What I said elsewhere, and what may be mine',
    reply: PastView,
    run: ({ db, actor }) => readPast(db, actor),
  }),
  route.delete(past, {
    actor: member,
    summary: 'Erase what I said elsewhere, for good',
    body: ErasePast,
    reply: PastErased,
    run: ({ tx, actor, body }) => eraseMyPast(tx, actor, body),
  }),
  route.post(`${past}/{shadowId}`, {
    actor: member,
    summary: 'Take over what somebody with my address said elsewhere',
    reply: PastView,
    limit: '30/hour',
    run: async ({ tx, actor, params }) => {
      await claimByAddress(tx, actor, params.shadowId, mergeAuthors)
      return readPast(tx, actor)
    },
  }),
  route.delete(`${past}/{shadowId}`, {
    actor: member,
    summary: 'Say that somebody with my address is not me',
    reply: z.null(),
    run: ({ tx, actor, params }) => refuseClaim(tx, actor, params.shadowId),
  }),
]
