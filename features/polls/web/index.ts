import { lazy } from 'react'

export { pollsSlice } from './replica.ts'

/** A poll as it stands, to vote in. Its code comes with the first one. */
export const PollCard = lazy(() =>
  import('./poll-card.tsx').then((module) => ({ default: module.PollCard })),
)

/** Asks for question and options. Its code comes when it is opened. */
export const NewPollDialog = lazy(() =>
  import('./new-poll.tsx').then((module) => ({ default: module.NewPollDialog })),
)
