import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import {
  ChangeTopic,
  LiftThread,
  MergeTopic,
  OpenTopic,
  PlanTopic,
  SplitTopic,
  TopicsPage,
  TopicsQuery,
  TopicView,
} from '../contract.ts'
import { longestPostBytes } from '../limits.ts'
import { arrangeTopic } from './arrange-topic.ts'
import { liftThread } from './lift-thread.ts'
import { listTopics } from './list-topics.ts'
import { closeTopic, pinTopic, reopenTopic, unpinTopic } from './mark-topic.ts'
import { mergeTopic } from './merge-topic.ts'
import { openTopic } from './open-topic.ts'
import { planTopic } from './plan-topic.ts'
import { readTopic } from './read-topic.ts'
import { removeTopic } from './remove-topic.ts'
import { splitTopic } from './split-topic.ts'

const topics = '/communities/{community}/topics'
const topic = `${topics}/{topicId}` as const

export function topicRoutes(site: string) {
  return [
    route.get(topics, {
      actor: member,
      summary: 'List topics, the last active first',
      query: TopicsQuery,
      reply: TopicsPage,
      run: ({ db, actor, query }) => listTopics(db, actor, query),
    }),
    route.post(topics, {
      actor: member,
      summary: 'Open a topic',
      body: OpenTopic,
      bodyLimit: longestPostBytes,
      reply: TopicView,
      limit: '60/hour',
      run: ({ tx, actor, body }) => openTopic(tx, actor, body),
    }),
    route.get(topic, {
      actor: member,
      summary: 'A topic, without its posts',
      reply: TopicView,
      run: ({ db, actor, params }) => readTopic(db, actor, params.topicId),
    }),
    route.patch(topic, {
      actor: member,
      summary: 'Change title, tags, kind or category of a topic',
      body: ChangeTopic,
      reply: TopicView,
      run: ({ tx, actor, params, body }) => arrangeTopic(tx, actor, params.topicId, body),
    }),
    route.put(`${topic}/plan`, {
      actor: member,
      summary: 'Plan who reads a topic later, beside those who do',
      body: PlanTopic,
      reply: TopicView,
      run: ({ tx, actor, params, body }) => planTopic(tx, actor, params.topicId, body),
    }),
    route.delete(topic, {
      actor: member,
      summary: 'Remove a topic with all its posts',
      reply: z.null(),
      run: ({ tx, actor, params }) => removeTopic(tx, actor, params.topicId),
    }),
    route.put(`${topic}/pin`, {
      actor: member,
      summary: 'Keep a topic on top',
      reply: TopicView,
      run: ({ tx, actor, params }) => pinTopic(tx, actor, params.topicId),
    }),
    route.delete(`${topic}/pin`, {
      actor: member,
      summary: 'Take a pinned topic down',
      reply: TopicView,
      run: ({ tx, actor, params }) => unpinTopic(tx, actor, params.topicId),
    }),
    route.put(`${topic}/closed`, {
      actor: member,
      summary: 'Close a topic',
      reply: TopicView,
      run: ({ tx, actor, params }) => closeTopic(tx, actor, params.topicId),
    }),
    route.delete(`${topic}/closed`, {
      actor: member,
      summary: 'Open a closed topic again',
      reply: TopicView,
      run: ({ tx, actor, params }) => reopenTopic(tx, actor, params.topicId),
    }),
    route.post(`${topic}/merge`, {
      actor: member,
      summary: 'Add the posts of a topic to another one',
      body: MergeTopic,
      reply: TopicView,
      run: ({ tx, actor, params, body }) => mergeTopic(tx, actor, params.topicId, body),
    }),
    route.post(`${topic}/split`, {
      actor: member,
      summary: 'Move posts to a topic of their own',
      body: SplitTopic,
      reply: TopicView,
      run: ({ tx, actor, params, body }) => splitTopic(tx, actor, params.topicId, body),
    }),
    route.post('/communities/{community}/messages/{messageId}/topic', {
      actor: member,
      summary: 'Make a topic of a chat thread',
      body: LiftThread,
      reply: TopicView,
      limit: '60/hour',
      run: ({ tx, actor, params, body }) => liftThread(tx, actor, params.messageId, body, site),
    }),
  ]
}
