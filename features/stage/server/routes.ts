import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { CreatePoll, PollState } from '#features/polls/contract.ts'
import type { Lane } from '#platform/server/db/lane.ts'
import { route } from '#platform/server/http/route.ts'
import {
  AskQuestion,
  Backstage,
  ChangeStage,
  ExtendRound,
  LineView,
  MoveMember,
  QuestionView,
  RaiseHand,
  RoomPlace,
  RoundView,
  SayLine,
  SettleQuestion,
  StageState,
  StageView,
  StartRound,
  VoteQuestion,
} from '../contract.ts'
import { askPoll, changeBackstage, changeStage } from './change-stage.ts'
import { lowerHand, raiseHand } from './hands.ts'
import { askQuestion } from './questions/ask-question.ts'
import { settleQuestion } from './questions/settle-question.ts'
import type { Voting } from './questions/vote-questions.ts'
import { readStage } from './read-stage.ts'
import { type RoomAddresses, roomPlaceFor } from './rounds/room-place.ts'
import { endRound, extendRound, joinRound, moveInRound, startRound } from './rounds/rounds.ts'
import { removeLine } from './talk/remove-line.ts'
import type { Said } from './talk/say-lines.ts'

const stage = '/communities/{community}/stages/{occurrenceId}'

/** What the routes of a stage need beside the transaction. */
export interface StageLanes {
  say: Lane<Said, LineView>
  vote: Lane<Voting, null>
  addresses: RoomAddresses
}

/** The routes of what happens at an event while it is on. */
export function stageRoutes(lanes: StageLanes) {
  return [...placeRoutes(lanes), ...talkRoutes(lanes), ...roundRoutes(lanes)]
}

function placeRoutes({ addresses }: StageLanes) {
  return [
    route.get(stage, {
      actor: member,
      summary: 'The stage of an event, as I enter it',
      reply: StageView,
      run: ({ db, actor, params }) => readStage(db, actor, params.occurrenceId, addresses.jitsi),
    }),
    route.patch(stage, {
      actor: member,
      summary: 'Set how a stage is',
      body: ChangeStage,
      reply: StageState,
      run: ({ tx, actor, params, body }) => changeStage(tx, actor, params.occurrenceId, body),
    }),
    route.put(`${stage}/backstage`, {
      actor: member,
      summary: 'Keep what hosts alone see',
      body: Backstage,
      reply: Backstage,
      limit: '600/hour',
      run: ({ tx, actor, params, body }) => changeBackstage(tx, actor, params.occurrenceId, body),
    }),
    route.post(`${stage}/polls`, {
      actor: member,
      summary: 'Ask all who take part',
      body: CreatePoll,
      reply: PollState,
      limit: '60/hour',
      run: ({ tx, actor, params, body }) => askPoll(tx, actor, params.occurrenceId, body),
    }),
    route.put(`${stage}/hand`, {
      actor: member,
      summary: 'Raise my hand, or take it down',
      body: RaiseHand,
      reply: StageState,
      run: ({ tx, actor, params, body }) => raiseHand(tx, actor, params.occurrenceId, body.raised),
    }),
    route.delete(`${stage}/hands/{memberId}`, {
      actor: member,
      summary: 'Take down the hand of who has spoken',
      reply: StageState,
      run: ({ tx, actor, params }) => lowerHand(tx, actor, params.occurrenceId, params.memberId),
    }),
  ]
}

function talkRoutes({ say, vote }: StageLanes) {
  return [
    route.lane(`${stage}/lines`, {
      actor: member,
      summary: 'Say something to all who take part',
      body: SayLine,
      reply: LineView,
      limit: '60/minute',
      run: ({ actor, params, body }) =>
        say({
          ...{ community: actor.community, person: actor.person },
          ...{ occurrenceId: params.occurrenceId, ...body },
        }),
    }),
    route.delete(`${stage}/lines/{lineId}`, {
      actor: member,
      summary: 'Take a line away',
      reply: z.null(),
      run: ({ tx, actor, params }) => removeLine(tx, actor, params.occurrenceId, params.lineId),
    }),
    route.post(`${stage}/questions`, {
      actor: member,
      summary: 'Ask a question, with or without my name',
      body: AskQuestion,
      reply: QuestionView,
      limit: '30/hour',
      run: ({ tx, actor, params, body }) => askQuestion(tx, actor, params.occurrenceId, body),
    }),
    route.put(`${stage}/questions/{questionId}`, {
      actor: member,
      summary: 'Let a question through, take it up, have it answered, or hide it',
      body: SettleQuestion,
      reply: QuestionView,
      run: ({ tx, actor, params, body }) => settleQuestion(tx, actor, params, body),
    }),
    route.putLane(`${stage}/questions/{questionId}/vote`, {
      actor: member,
      summary: 'Vote for a question, or take it back',
      body: VoteQuestion,
      reply: z.null(),
      run: ({ actor, params, body }) =>
        vote({
          ...{ community: actor.community, person: actor.person, vote: body.vote },
          ...{ occurrenceId: params.occurrenceId, questionId: params.questionId },
        }),
    }),
  ]
}

function roundRoutes({ addresses }: StageLanes) {
  const round = `${stage}/round` as const
  return [
    route.post(round, {
      actor: member,
      summary: 'Send those who are here into rooms of a few',
      body: StartRound,
      reply: RoundView,
      limit: '60/hour',
      run: ({ tx, actor, params, body }) => startRound(tx, actor, params.occurrenceId, body),
    }),
    route.put(`${round}/joined`, {
      actor: member,
      summary: 'Join a round that is on',
      body: z.object({}),
      reply: RoundView,
      run: ({ tx, actor, params }) => joinRound(tx, actor, params.occurrenceId),
    }),
    route.put(`${round}/moved`, {
      actor: member,
      summary: 'Put somebody into another room',
      body: MoveMember,
      reply: RoundView,
      run: ({ tx, actor, params, body }) => moveInRound(tx, actor, params.occurrenceId, body),
    }),
    route.put(`${round}/extended`, {
      actor: member,
      summary: 'Give a round more time',
      body: ExtendRound,
      reply: RoundView,
      run: ({ tx, actor, params, body }) => extendRound(tx, actor, params.occurrenceId, body),
    }),
    route.put(`${round}/ended`, {
      actor: member,
      summary: 'Call everybody back',
      body: z.object({}),
      reply: RoundView,
      run: ({ tx, actor, params }) => endRound(tx, actor, params.occurrenceId),
    }),
    route.get(`${round}/room`, {
      actor: member,
      summary: 'Where my room meets',
      query: z.object({ number: z.coerce.number().int().min(1).optional() }),
      reply: RoomPlace,
      run: ({ db, actor, params, query }) =>
        roomPlaceFor(db, actor, params.occurrenceId, query.number, addresses),
    }),
  ]
}

export type StageRoutes = ReturnType<typeof stageRoutes>[number]
