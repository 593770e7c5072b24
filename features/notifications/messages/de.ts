import type { en } from './en.ts'

export const de: typeof en = {
  mails: 'Mails',
  mailsText: 'Was an deine Mailadresse kommt, während du nicht hier bist.',
  posts: 'Neue Beiträge in Themen, denen du folgst',
  postsText:
    'Etwa eine Minute, nachdem sie geschrieben wurden, zusammen, und nur, was du bis dahin nicht gelesen hast. Wer in einem Thema schreibt, folgt ihm; das änderst du beim Thema.',
  reminders: 'Erinnerungen an Veranstaltungen, zu denen du kommst',
  remindersText:
    'Meist eine Woche, einen Tag und eine Stunde vorher, wie es die Ausrichtenden wollten.',
  announcements: 'Ankündigungen',
  announcementsText: 'Was die Leitung dir ankündigt, einmal, außer du hast es bis dahin gelesen.',
  surveys: 'Wie es war, nach einer Veranstaltung, bei der du warst',
  surveysText: 'Einmal, zwei Stunden nach dem Ende.',
  noneSent: 'Dieses Hamlet hat keinen Mailserver und verschickt deshalb keine.',
  switchedOn: 'Du bekommst diese Mails.',
  switchedOff: 'Du bekommst keine dieser Mails mehr.',
  stopTitle: 'Keine Mails mehr?',
  stopText:
    'Du bekommst keine Mails mehr zu Themen, denen du folgst, in keiner deiner Communitys. Zu lesen bleibt dort alles.',
  stopAnnouncementsText:
    'Du bekommst keine Mails mehr zu Ankündigungen, in keiner deiner Communitys. Zu lesen bleibt dort alles.',
  stopRemindersText:
    'Du wirst an keine Veranstaltung mehr erinnert, zu der du kommst, in keiner deiner Communitys. Ob du kommst, bleibt, wie es ist.',
  stopSurveysText:
    'Nach Veranstaltungen fragt dich keine Mail mehr, wie es war, in keiner deiner Communitys. Auf ihren Seiten kannst du es weiter sagen.',
  stop: 'Diese Mails beenden',
  stoppedTitle: 'Keine Mails mehr',
  stoppedText: 'In deinen Einstellungen kannst du sie wieder einschalten.',
  stoppedGuestText: 'Deine Plätze bleiben, wie sie sind.',
  toSettings: 'Zu deinen Einstellungen',
}
