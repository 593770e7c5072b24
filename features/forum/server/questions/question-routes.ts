import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import {
  AcceptAnswer,
  AnswersPage,
  AnswersQuery,
  AskMember,
  CloseAsDuplicate,
  DuplicatesView,
  PostView,
  SetAsking,
  SimilarQuery,
  SimilarView,
  SuggestionsView,
  TopicView,
  WaitingPage,
  WaitingQuery,
} from '../../contract.ts'
import { acceptAnswer, takeAnswerBack } from './accept-answer.ts'
import { askMember } from './ask-member.ts'
import { closeAsDuplicate, undoDuplicate } from './close-duplicate.ts'
import { declineAsk } from './decline-ask.ts'
import { listAnswers } from './list-answers.ts'
import { listDuplicates } from './list-duplicates.ts'
import { listWaiting } from './list-waiting.ts'
import { haveNoMore, haveToo } from './same-question.ts'
import { setAsking } from './set-asking.ts'
import { similarTopics } from './similar-topics.ts'
import { suggestMembers } from './suggest-members.ts'
import { takeVoteBack, voteFor } from './vote.ts'

const community = '/communities/{community}'
const topic = `${community}/topics/{topicId}` as const
const vote = `${community}/posts/{postId}/vote` as const

const answerRoutes = [
  route.put(`${topic}/answer`, {
    actor: member,
    summary: 'Accept a reply as the answer',
    body: AcceptAnswer,
    reply: TopicView,
    run: ({ tx, actor, params, body }) => acceptAnswer(tx, actor, params.topicId, body),
  }),
  route.delete(`${topic}/answer`, {
    actor: member,
    summary: 'Take the accepted answer back',
    reply: TopicView,
    run: ({ tx, actor, params }) => takeAnswerBack(tx, actor, params.topicId),
  }),
  route.get(`${topic}/answers`, {
    actor: member,
    summary: 'Read answers, those with the most votes first',
    query: AnswersQuery,
    reply: AnswersPage,
    run: ({ db, actor, params, query }) => listAnswers(db, actor, params.topicId, query),
  }),
  route.put(vote, {
    actor: member,
    summary: 'Say that an answer helped',
    reply: PostView,
    run: ({ tx, actor, params }) => voteFor(tx, actor, params.postId),
  }),
  route.delete(vote, {
    actor: member,
    summary: 'Take my vote back',
    reply: PostView,
    run: ({ tx, actor, params }) => takeVoteBack(tx, actor, params.postId),
  }),
]

const sameRoutes = [
  route.put(`${topic}/same`, {
    actor: member,
    summary: 'Say that I have this question too',
    reply: TopicView,
    run: ({ tx, actor, params }) => haveToo(tx, actor, params.topicId),
  }),
  route.delete(`${topic}/same`, {
    actor: member,
    summary: 'Say that I have this question no more',
    reply: TopicView,
    run: ({ tx, actor, params }) => haveNoMore(tx, actor, params.topicId),
  }),
  route.put(`${topic}/duplicate`, {
    actor: member,
    summary: 'Close a question as a duplicate of another topic',
    body: CloseAsDuplicate,
    reply: TopicView,
    run: ({ tx, actor, params, body }) => closeAsDuplicate(tx, actor, params.topicId, body),
  }),
  route.delete(`${topic}/duplicate`, {
    actor: member,
    summary: 'Take back that a question is a duplicate',
    reply: TopicView,
    run: ({ tx, actor, params }) => undoDuplicate(tx, actor, params.topicId),
  }),
  route.get(`${topic}/duplicates`, {
    actor: member,
    summary: 'What a topic is a duplicate of, and its duplicates',
    reply: DuplicatesView,
    run: ({ db, actor, params }) => listDuplicates(db, actor, params.topicId),
  }),
  route.get(`${community}/similar-topics`, {
    actor: member,
    summary: 'Topics that a title is like',
    query: SimilarQuery,
    reply: SimilarView,
    run: ({ db, actor, query }) => similarTopics(db, actor, query),
  }),
]

const askRoutes = [
  route.get(`${community}/waiting-questions`, {
    actor: member,
    summary: 'Questions without an accepted answer, the longest waiting first',
    query: WaitingQuery,
    reply: WaitingPage,
    run: ({ db, actor, query }) => listWaiting(db, actor, query),
  }),
  route.get(`${topic}/asks`, {
    actor: member,
    summary: 'Who might answer a question, and whom I asked',
    reply: SuggestionsView,
    run: ({ db, actor, params }) => suggestMembers(db, actor, params.topicId),
  }),
  route.post(`${topic}/asks`, {
    actor: member,
    summary: 'Ask a member to answer a question',
    body: AskMember,
    reply: z.null(),
    limit: '30/hour',
    run: ({ tx, actor, params, body }) => askMember(tx, actor, params.topicId, body),
  }),
  route.delete(`${topic}/asks/mine`, {
    actor: member,
    summary: 'Let a question that I was asked pass by',
    reply: z.null(),
    run: ({ tx, actor, params }) => declineAsk(tx, actor, params.topicId),
  }),
  route.put(`${community}/asking`, {
    actor: member,
    summary: 'Say how often I want to be asked',
    body: SetAsking,
    reply: SetAsking,
    run: ({ tx, actor, body }) => setAsking(tx, actor, body),
  }),
]

export const questionRoutes = [...answerRoutes, ...sameRoutes, ...askRoutes]
