import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import {
  ChangeDecision,
  DecisionsPage,
  DecisionsQuery,
  PositionsView,
  PositionView,
  ReopenDecision,
  SettleDecision,
  TakePosition,
  TopicView,
} from '../../contract.ts'
import { longestPostBytes } from '../../limits.ts'
import { closeDecision, moveClosing } from './close-decision.ts'
import { listDecisions } from './list-decisions.ts'
import { listPositions } from './positions.ts'
import { reopenDecision, settleDecision } from './settle-decision.ts'
import { takePosition } from './take-position.ts'

const topic = '/communities/{community}/topics/{topicId}'

export const decisionRoutes = [
  route.get('/communities/{community}/decisions', {
    actor: member,
    summary: 'The register of decisions, the newest first',
    query: DecisionsQuery,
    reply: DecisionsPage,
    run: ({ db, actor, query }) => listDecisions(db, actor, query),
  }),
  route.get(`${topic}/positions`, {
    actor: member,
    summary: 'How members stand to a decision',
    reply: PositionsView,
    run: ({ db, actor, params }) => listPositions(db, actor, params.topicId),
  }),
  route.put(`${topic}/position`, {
    actor: member,
    summary: 'Say how I stand to a decision',
    body: TakePosition,
    reply: PositionView,
    run: ({ tx, actor, params, body }) => takePosition(tx, actor, params.topicId, body),
  }),
  route.patch(`${topic}/decision`, {
    actor: member,
    summary: 'Move the date at which a decision closes',
    body: ChangeDecision,
    reply: TopicView,
    run: ({ tx, actor, params, body }) => moveClosing(tx, actor, params.topicId, body),
  }),
  route.put(`${topic}/decision/closed`, {
    actor: member,
    summary: 'Close a decision before its date',
    reply: TopicView,
    run: ({ tx, actor, params }) => closeDecision(tx, actor, params.topicId),
  }),
  route.put(`${topic}/decision/outcome`, {
    actor: member,
    summary: 'Say what came of a decision',
    body: SettleDecision,
    bodyLimit: longestPostBytes,
    reply: TopicView,
    run: ({ tx, actor, params, body }) => settleDecision(tx, actor, params.topicId, body),
  }),
  route.post(`${topic}/decision/reopening`, {
    actor: member,
    summary: 'Open a decision again, with a reason',
    body: ReopenDecision,
    bodyLimit: longestPostBytes,
    reply: TopicView,
    run: ({ tx, actor, params, body }) => reopenDecision(tx, actor, params.topicId, body),
  }),
]
