import { z } from 'zod'
import { route } from '#platform/server/http/route.ts'
import {
  AcceptanceView,
  AcceptGuidelines,
  GuidelinesView,
  PublishGuidelines,
} from '../../contract.ts'
import { acceptGuidelines } from '../accept-guidelines.ts'
import { member } from '../access.ts'
import { listAcceptances, listGuidelines } from '../list-guidelines.ts'
import { publishGuidelines } from '../publish-guidelines.ts'

const guidelines = '/communities/{community}/guidelines'

/** The guidelines a community lives by. */
export const guidelinesRoutes = [
  route.post(guidelines, {
    actor: member,
    summary: 'Publish a new version of the guidelines',
    body: PublishGuidelines,
    reply: GuidelinesView,
    bodyLimit: 256 * 1024,
    run: ({ tx, actor, body }) => publishGuidelines(tx, actor, body),
  }),
  route.get(guidelines, {
    actor: member,
    summary: 'Every version of the guidelines',
    reply: z.array(GuidelinesView),
    run: ({ db, actor }) => listGuidelines(db, actor),
  }),
  route.post(`${guidelines}/acceptances`, {
    actor: member,
    summary: 'Accept the guidelines',
    body: AcceptGuidelines,
    reply: AcceptanceView,
    run: ({ tx, actor, body }) => acceptGuidelines(tx, actor, body),
  }),
  route.get(`${guidelines}/acceptances`, {
    actor: member,
    summary: 'Who accepted which version',
    reply: z.array(AcceptanceView),
    run: ({ db, actor }) => listAcceptances(db, actor),
  }),
]
