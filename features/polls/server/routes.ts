import { member } from '#features/communities/server/index.ts'
import { route } from '#platform/server/http/route.ts'
import { AddOption, PollState, Vote } from '../contract.ts'
import { addOption } from './add-option.ts'
import { closePoll } from './close-poll.ts'
import { readPoll } from './read-poll.ts'
import { vote, withdrawVote } from './vote.ts'

const poll = '/communities/{community}/polls/{pollId}'

/** The routes of polls. A poll is made by what shows it, such as a message. */
export const pollRoutes = [
  route.get(poll, {
    actor: member,
    summary: 'A poll, and what I voted for',
    reply: PollState,
    run: ({ db, actor, params }) => readPoll(db, actor, params.pollId),
  }),
  route.put(`${poll}/vote`, {
    actor: member,
    summary: 'Vote, or vote differently',
    body: Vote,
    reply: PollState,
    limit: '60/minute',
    run: ({ tx, actor, params, body }) => vote(tx, actor, params.pollId, body),
  }),
  route.delete(`${poll}/vote`, {
    actor: member,
    summary: 'Take my vote back',
    reply: PollState,
    run: ({ tx, actor, params }) => withdrawVote(tx, actor, params.pollId),
  }),
  route.post(`${poll}/options`, {
    actor: member,
    summary: 'Add an option',
    body: AddOption,
    reply: PollState,
    limit: '30/minute',
    run: ({ tx, actor, params, body }) => addOption(tx, actor, params.pollId, body),
  }),
  route.put(`${poll}/closed`, {
    actor: member,
    summary: 'Close a poll before its time',
    reply: PollState,
    run: ({ tx, actor, params }) => closePoll(tx, actor, params.pollId),
  }),
]

export type PollRoutes = (typeof pollRoutes)[number]
