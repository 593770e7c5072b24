import { z } from 'zod'
import { chosenId, id } from '#lib/shapes.ts'
import { fewestOptions, longestOption, longestQuestion, mostOptions } from './limits.ts'

const instant = z.string()

export const PollKind = z.enum(['one', 'many', 'ranked'])
export type PollKind = z.output<typeof PollKind>

/** When the results show: at once, to those who voted, or to nobody before the poll is closed. */
export const ResultsShown = z.enum(['always', 'voted', 'closed'])
export type ResultsShown = z.output<typeof ResultsShown>

const OptionText = z.string().trim().min(1).max(longestOption)

export const AddOption = z.object({ id: chosenId, text: OptionText })
export type AddOption = z.output<typeof AddOption>

const Question = z.string().trim().min(1).max(longestQuestion)

const Options = z
  .array(AddOption)
  .min(fewestOptions)
  .max(mostOptions)
  .refine(
    (options) => new Set(options.map(({ text }) => text.toLowerCase())).size === options.length,
    { message: 'Every option stands here once.' },
  )
  .refine((options) => new Set(options.map((option) => option.id)).size === options.length, {
    message: 'Every option has an id of its own.',
  })

/** What is asked; it may change until somebody has voted. */
export const ChangePoll = z.object({ question: Question, options: Options })
export type ChangePoll = z.output<typeof ChangePoll>

export const CreatePoll = z.object({
  /** Chosen by the client, so that a retry cannot ask twice. */
  id: chosenId,
  question: Question,
  options: Options,
  kind: PollKind.default('one'),
  /** Of `many`: how many options one may choose; as many as there are unless said. */
  most: z.int().min(2).max(mostOptions).optional(),
  anonymous: z.boolean().default(false),
  /** Whether everybody who may vote may add options too. */
  additions: z.boolean().default(false),
  results: ResultsShown.default('always'),
  closesAt: z.iso.datetime().optional(),
})
export type CreatePoll = z.output<typeof CreatePoll>

/** What one votes for, the best first where it is ranked. */
export const Vote = z.object({ choices: z.array(id).min(1).max(mostOptions) })
export type Vote = z.output<typeof Vote>

export const PollOption = z.object({ id, text: z.string() })
export type PollOption = z.output<typeof PollOption>

/** A poll as all see it alike. */
export const PollView = z.object({
  id,
  author: id,
  question: z.string(),
  options: z.array(PollOption),
  kind: PollKind,
  most: z.int().nullable(),
  anonymous: z.boolean(),
  additions: z.boolean(),
  resultsShown: ResultsShown,
  createdAt: instant,
  closesAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** How many have voted. */
  voted: z.int(),
})
export type PollView = z.output<typeof PollView>

/** One count of a ranked poll: the votes of the options still in it, in the order of the options, and who leaves after it. */
export const Round = z.object({
  votes: z.array(z.object({ option: id, votes: z.int() })),
  out: z.array(id),
})
export type Round = z.output<typeof Round>

/** How it stands. Of a ranked poll `votes` counts first choices. */
export const PollResults = z.object({
  options: z.array(
    z.object({
      option: id,
      votes: z.int(),
      /** Who chose it, in the order of their ids; of open polls alone. */
      by: z.array(id).optional(),
    }),
  ),
  rounds: z.array(Round).optional(),
  /** Several where they are level, none where nobody voted. */
  winners: z.array(id),
})
export type PollResults = z.output<typeof PollResults>

/** A poll as one member sees it. */
export const PollState = z.object({
  poll: PollView,
  /** Null while they do not show to this member. */
  results: PollResults.nullable(),
  /** What this member voted for; null if they have not, and once an anonymous poll is closed. */
  mine: z.array(id).nullable(),
})
export type PollState = z.output<typeof PollState>

/** The newest polls a member sees, oldest first. */
export const PollsSnapshot = z.object({ polls: z.array(PollState), more: z.boolean() })
export type PollsSnapshot = z.output<typeof PollsSnapshot>

/** A poll as it is now, with what of the results is for all. `poll` is null where its words were taken away. */
export interface PollNews {
  poll: PollView | null
  results: PollResults | null
}

/** The entries this feature writes, by kind. */
export interface PollsEntries {
  'polls.created': PollNews
  /** Votes were given, changed or taken back, an option came, or it is asked otherwise. */
  'polls.changed': PollNews
  /** The results, for those who have voted, where they are for them alone. */
  'polls.counted': { pollId: string; results: PollResults | null }
  /** What one voted for, for oneself alone; null when the vote was taken back. */
  'polls.vote-cast': { pollId: string; choices: string[] | null }
  'polls.closed': PollNews
  'polls.removed': { pollId: string }
}
