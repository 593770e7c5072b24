import { wording } from '#lib/messages.ts'
import type { WritingMessages } from './en.ts'

const { plural } = wording('de')

export const de: WritingMessages = {
  drafts: 'Entwürfe',
  scheduled: 'Geplant',
  draftsText:
    'Was du angefangen hast und was auf seine Zeit wartet. Nur du siehst es, auf all deinen Geräten.',
  draftHere: 'Hier hast du eine Nachricht angefangen',
  sendLater: 'Später senden',
  schedule: 'Planen',
  willBeSent: (when: string) => `Wird gesendet: ${when}.`,
  look: 'Zeigen',
  scheduledCount: (count: number) =>
    plural(count, { one: 'Eine Nachricht wartet', other: '# Nachrichten warten' }),
  noDraftsTitle: 'Nichts angefangen',
  noDraftsText:
    'Was du zu schreiben beginnst und nicht sendest, liegt hier, auf all deinen Geräten.',
  noScheduledTitle: 'Nichts geplant',
  noScheduledText: 'Schreib eine Nachricht und wähle neben dem Senden „Später senden“.',
  inAnswer: 'in einem Thread',
  goOn: 'Weiterschreiben',
  throwAway: 'Entwurf löschen',
  thrownAway: 'Der Entwurf ist gelöscht.',
  takeBack: 'Rückgängig',
  sendNow: 'Jetzt senden',
  sent: 'Gesendet.',
  changeTime: 'Zeit ändern',
  changeWords: 'Bearbeiten',
  save: 'Speichern',
  words: 'Nachricht',
  deleteScheduled: 'Löschen',
  deleteTitle: 'Diese Nachricht löschen?',
  deleteText: 'Sie wird nicht gesendet, und ihr Text verschwindet.',
  deleteVerb: 'Nachricht löschen',
  sendsAt: (when: string) => `Wird gesendet: ${when}`,
  notSent: 'Konnte nicht gesendet werden',
  actions: 'Was damit geschehen soll',
  goneChannel: 'einem Kanal, der dir nicht offensteht',
  reasons: {
    'channel.posting-closed': 'In diesem Kanal darfst du nicht mehr schreiben.',
    'channel.not-found': 'Der Kanal steht dir nicht mehr offen.',
    'guidelines.not-accepted': 'Stimme den geltenden Richtlinien zu und sende sie dann.',
    'community.not-found': 'Als es Zeit war, warst du nicht in dieser Community.',
    'message.id-taken': 'Schreib sie noch einmal.',
  },
}
