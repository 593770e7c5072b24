import { wording } from '#lib/messages.ts'
import type { marks as en } from './marks-en.ts'

const { plural, list } = wording('de')

export const marks: typeof en = {
  reactions: 'Reaktionen',
  react: 'Reagieren',
  reactWith: (emoji) => `Mit ${emoji} reagieren`,
  reacted: (emoji, names, others) =>
    `${emoji} ${list(others > 0 ? [...names, plural(others, { one: 'eine weitere Person', other: '# weitere' })] : names)}`,
  you: 'Du',
  insertEmoji: 'Emoji',
  pin: 'Im Kanal anheften',
  unpin: 'Nicht mehr anheften',
  pinned: 'Angeheftet',
  pinnedBy: (name) => `Angeheftet von ${name}`,
  pins: 'Angeheftete Nachrichten',
  noPins: 'Hier ist noch nichts angeheftet. Hefte an, was man wiederfinden soll.',
  pinsFailed: 'Die angehefteten Nachrichten konnten nicht geladen werden.',
  jump: 'Zur Nachricht',
  quote: 'Zitieren',
  forward: 'Weiterleiten',
  forwardTitle: 'Diese Nachricht weiterleiten',
  forwardTo: 'An',
  forwardComment: 'Etwas dazu sagen',
  forwardNowhere: 'Es gibt keinen anderen Kanal mit denselben Lesenden, in den sie passt.',
  forwardText: 'Sie geht an nicht mehr Leute, als sie schon lesen konnten.',
  forwarded: 'Die Nachricht ist weitergeleitet.',
  forwardedFrom: (author, channel) => `${author} in ${channel}`,
  elsewhere: 'einem anderen Kanal',
  sourceGone: 'Die weitergeleitete Nachricht wurde gelöscht.',
  sourceHidden: 'Die weitergeleitete Nachricht ist für dich nicht offen.',
  sourceComing: 'Die weitergeleitete Nachricht wird geladen',
}
