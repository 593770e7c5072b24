import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { recordOf } from '#features/events/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import {
  AnswerSurvey,
  EventReport,
  FollowUpRooms,
  KeepRecording,
  KeepsakeView,
  OwnRecord,
  RecapView,
  SetSurvey,
  SpeakerView,
  SurveyView,
  ThankSpeaker,
  ThanksView,
  WriteRecap,
} from '../contract.ts'
import { followUpRooms, keepRecording, writeRecap } from './keepsakes.ts'
import { readRecap } from './read-recap.ts'
import { reportOf } from './report/report-of.ts'
import { speakersFor } from './speakers.ts'
import { answerSurvey } from './survey/answer-survey.ts'
import { setSurvey } from './survey/set-survey.ts'
import { thankSpeaker } from './thanks.ts'

const recap = '/communities/{community}/recaps/{occurrenceId}'
const bodyLimit = 256 * 1024

/** The routes of what is left of events. */
export const recapRoutes = [
  route.get(recap, {
    actor: member,
    summary: 'What is left of a date of an event',
    reply: RecapView,
    run: ({ db, actor, params }) => readRecap(db, actor, params.occurrenceId),
  }),
  route.put(`${recap}/survey`, {
    actor: member,
    summary: 'Say what is asked of who was there',
    body: SetSurvey,
    reply: SurveyView,
    run: ({ tx, actor, params, body }) => setSurvey(tx, actor, params.occurrenceId, body),
  }),
  route.post(`${recap}/survey/answers`, {
    actor: member,
    summary: 'Say how it was, once',
    body: AnswerSurvey,
    reply: SurveyView,
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => answerSurvey(tx, actor, params.occurrenceId, body),
  }),
  route.put(`${recap}/thanks/{speakerId}`, {
    actor: member,
    summary: 'Thank a speaker',
    body: ThankSpeaker,
    reply: z.array(ThanksView),
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => thankSpeaker(tx, actor, params, body),
  }),
  route.post(`${recap}/topic`, {
    actor: member,
    summary: 'Open the topic in which people look back',
    body: WriteRecap,
    bodyLimit,
    reply: z.array(KeepsakeView),
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => writeRecap(tx, actor, params.occurrenceId, body),
  }),
  route.post(`${recap}/rooms`, {
    actor: member,
    summary: 'Open a topic for each room of the last round',
    body: FollowUpRooms,
    bodyLimit,
    reply: z.array(KeepsakeView),
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => followUpRooms(tx, actor, params.occurrenceId, body),
  }),
  route.post(`${recap}/recordings`, {
    actor: member,
    summary: 'Put a recording or slides into the library',
    body: KeepRecording,
    reply: z.array(KeepsakeView),
    limit: '60/hour',
    run: ({ tx, actor, params, body }) => keepRecording(tx, actor, params.occurrenceId, body),
  }),
  route.get(`${recap}/report`, {
    actor: member,
    summary: 'How it went, for hosts',
    reply: EventReport,
    run: ({ db, actor, params }) => reportOf(db, actor, params.occurrenceId),
  }),
  route.get('/communities/{community}/attendance', {
    actor: member,
    summary: 'What I signed up for, and whether I came',
    reply: OwnRecord,
    run: ({ db, actor }) => recordOf(db, actor),
  }),
  route.get('/communities/{community}/speakers', {
    actor: member,
    summary: 'Who spoke at events, with their talks',
    reply: z.array(SpeakerView),
    run: ({ db, actor }) => speakersFor(db, actor),
  }),
]

export type RecapRoutes = (typeof recapRoutes)[number]
