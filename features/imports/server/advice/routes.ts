import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { AdviceView } from '../../contract.ts'
import { advise, putAway } from './advise.ts'

const advice = '/communities/{community}/imports/advice'

/** What a lead does next after an import. */
export const adviceRoutes = [
  route.get(advice, {
    actor: member,
    summary: 'Who spoke in what was imported, when, and whom to invite first',
    reply: AdviceView.nullable(),
    limit: '60/minute',
    run: ({ db, actor }) => advise(db, actor),
  }),
  route.delete(advice, {
    actor: member,
    summary: 'Put this away',
    reply: z.null(),
    run: ({ tx, actor }) => putAway(tx, actor),
  }),
]
