import type { LogEntry } from '#platform/server/live/protocol.ts'
import { type Stale, slice, stale } from '#platform/web/replica/index.ts'
import type { PollNews, PollState, PollsEntries, PollsSnapshot } from '../contract.ts'
import { pollsWindow } from '../limits.ts'

/** Polls in the browser: the newest that the viewer sees, as they stand, with what the viewer voted for. */
export const pollsSlice = slice<PollsSnapshot>({ name: 'polls', version: 1, apply: applyPolls })

/** The entry with its data typed by its kind. */
type Known = {
  [Kind in keyof PollsEntries]: { kind: Kind; data: PollsEntries[Kind] }
}[keyof PollsEntries]

/** What a replica holds of polls after an entry: the same as a snapshot taken then. */
export function applyPolls(state: PollsSnapshot, entry: LogEntry): PollsSnapshot | Stale {
  const { kind, data } = entry as LogEntry & Known
  switch (kind) {
    case 'polls.created':
    case 'polls.changed':
    case 'polls.closed':
      return data.poll ? withPoll(state, afterNews(stateOf(state, data.poll.id), data)) : state
    case 'polls.counted':
      return changed(state, data.pollId, (before) => ({ ...before, results: data.results }))
    case 'polls.vote-cast':
      return changed(state, data.pollId, (before) => afterVote(before, data.choices))
    case 'polls.removed':
      return without(state, data.pollId)
    default:
      return state
  }
}

/** Takes the answer to what the viewer just did, ahead of its entries. */
export function applyReply(state: PollsSnapshot, reply: PollState): PollsSnapshot {
  return stateOf(state, reply.poll.id) ? withPoll(state, reply) : state
}

/** The same poll as it is after an entry; undefined once it is gone. For one that is older than the window. */
export function advance(before: PollState, entry: LogEntry): PollState | undefined {
  const after = applyPolls({ polls: [before], more: false }, entry)
  return after === stale ? undefined : stateOf(after, before.poll.id)
}

/** Whoever takes their vote back no longer sees what shows to those who voted. */
function afterVote(before: PollState, mine: PollState['mine']): PollState {
  const hidden = mine === null && before.poll.resultsShown === 'voted' && !before.poll.closedAt
  return { ...before, mine, results: hidden ? null : before.results }
}

/** What goes to all has no results where they are for those who voted; they come in an entry of their own. */
function afterNews(before: PollState | undefined, { poll, results }: PollNews): PollState {
  if (!poll) throw new Error('no poll in the news')
  const apart = poll.resultsShown === 'voted' && !poll.closedAt
  const forgotten = poll.anonymous && poll.closedAt !== null
  return {
    poll,
    results: apart ? (before?.results ?? null) : results,
    mine: forgotten ? null : (before?.mine ?? null),
  }
}

function stateOf({ polls }: PollsSnapshot, id: string): PollState | undefined {
  return polls.find(({ poll }) => poll.id === id)
}

function changed(
  state: PollsSnapshot,
  id: string,
  change: (before: PollState) => PollState,
): PollsSnapshot {
  const before = stateOf(state, id)
  return before ? withPoll(state, change(before)) : state
}

/** The newest polls with this one among them; one older than all of them is not. */
function withPoll(state: PollsSnapshot, next: PollState): PollsSnapshot {
  const known = stateOf(state, next.poll.id)
  if (known) return { ...state, polls: state.polls.map((each) => (each === known ? next : each)) }
  const [oldest] = state.polls
  if (state.more && oldest && isBefore(next, oldest)) return state
  const polls = [...state.polls, next].sort((a, b) => (isBefore(a, b) ? -1 : 1))
  return { polls: polls.slice(-pollsWindow), more: state.more || polls.length > pollsWindow }
}

/** One gone from a full window makes room for one that is not here. */
function without(state: PollsSnapshot, id: string): PollsSnapshot | Stale {
  if (!stateOf(state, id)) return state
  if (state.more) return stale
  return { ...state, polls: state.polls.filter(({ poll }) => poll.id !== id) }
}

function isBefore({ poll: a }: PollState, { poll: b }: PollState): boolean {
  return a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt
}
