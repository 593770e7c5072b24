import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

/** The words of what stands beside a channel. */
export const beside = {
  listOf: (title: string, channel: string) => `${title} of ${channel}`,
  back: 'Back to the channel',
  more: 'Show more',
  filesFailed: 'The files could not be fetched.',
  noFilesTitle: 'There are no files here yet',
  noFilesText: 'What people send along in this channel and its threads is gathered here.',
  showInConversation: 'Show in conversation',
  questionsFailed: 'The questions could not be fetched.',
  noQuestionsTitle: 'No question is open',
  noQuestionsText: 'What is asked here stands in this list until it is marked as solved.',
  untold: 'A message without words',
  waits: (ago: string) => `waits for ${ago}`,
  answers: (count: number) =>
    plural(count, { none: 'no reply yet', one: 'one reply', other: '# replies' }),
}
