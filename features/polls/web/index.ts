import { late } from '#platform/web/ui/index.ts'

export { pollsSlice } from './replica.ts'

/** A poll as it stands, to vote in. Its code comes with the first one. */
export const PollCard = late(async () => (await import('./poll-card.tsx')).PollCard, {
  quiet: true,
})

/** Asks for question and options. Its code comes when it is opened. */
export const NewPollDialog = late(async () => (await import('./new-poll.tsx')).NewPollDialog)
