/** The words of choosing a time. */
export const en = {
  in20Minutes: 'In 20 minutes',
  in1Hour: 'In 1 hour',
  tomorrow: 'Tomorrow at 9',
  monday: 'Monday at 9',
  custom: 'Another time…',
  words: 'When?',
  wordsHint: 'For example: tomorrow at 9, in 3 hours, next Monday 14:30',
  understood: (when: string) => `That is ${when}`,
  notUnderstood: 'Say it another way, or choose date and time below.',
  past: 'That time is over. Choose a later one.',
  date: 'Date',
  time: 'Time',
  or: 'Or choose',
  inZone: (zone: string) => `Times are in your time zone, ${zone}.`,
}

export type WhenMessages = typeof en
