import { wording } from '#lib/messages.ts'

const { plural, list } = wording('en')

/** The words of search. */
export const en = {
  search: 'Search',
  searchIn: (place: string) => `Search ${place}`,
  everywhere: 'Search all my communities',
  hint: 'Words, "phrases", from:name, in:place',
  clear: 'Clear',
  results: 'Results',
  suggestions: 'Suggestions',
  best: 'Best match',
  newest: 'Newest',
  order: 'Order',
  searching: 'Searching',
  count: (count: number, more: boolean) =>
    more
      ? `The first ${count} results`
      : plural(count, { none: 'Nothing found', one: 'One result', other: '# results' }),
  more: 'Show more',
  meant: (typed: string, meant: readonly string[]) =>
    `Nobody wrote “${typed}”. These are results for ${list(meant.map((word) => `“${word}”`))}.`,
  emptyTitle: 'What are you looking for?',
  emptyText:
    'Messages, the forum, the library and events: everything that you may read. Narrow it down while you type:',
  recent: 'Recent searches',
  forget: 'Forget them',
  noneTitle: 'Nothing found',
  noneText: 'Try fewer words, another spelling, or take a filter away.',
  inAll: 'Search all my communities',
  offline: 'The server cannot be reached. These are the newest things, which this device has.',
  failed:
    'The server could not search just now. These are the newest things, which this device has.',
  tryAgain: 'Try again',
  somebody: 'Somebody',
  inThread: 'in a thread',
  remove: (filter: string) => `Remove ${filter}`,
  addFilter: (filter: string) => `Add the filter ${filter}`,
  from: 'From',
  in: 'In',
  type: 'Kind',
  has: 'Has',
  before: 'Before',
  after: 'After',
  on: 'On',
  me: 'me',
  operatorHelp: {
    from: 'what somebody wrote',
    in: 'one channel, category or section',
    type: 'message, post, topic, question, answer, solved, resource or event',
    has: 'file, link, poll or reaction',
    before: 'a day, as 2026-11-01',
    after: 'a day, or last-week',
    on: 'a day, or today',
  },
  exactHelp: 'exactly these words',
  withoutHelp: 'not this word',
  searchFor: (typed: string) => `Search everything for “${typed}”`,
  kinds: 'What to show',
  all: 'Everything',
  messages: 'Messages',
  forum: 'Forum',
  solved: 'Solved',
  library: 'Library',
  events: 'Events',
  event: 'Event',
  answerIn: 'Answer',
  replyIn: 'Reply',
  commentOn: 'Comment',
  status: {
    suggested: 'Suggested',
    returned: 'Given back',
    archived: 'Archived',
    solved: 'Solved',
  },
}

export type SearchMessages = typeof en
