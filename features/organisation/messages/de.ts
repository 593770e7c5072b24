import type { OrganisationMessages } from './en.ts'

export const de: OrganisationMessages = {
  setUpTitle: 'Ein Zuhause für eure Gemeinschaften',
  setUpText:
    'Gib ihm einen Namen und sei sein erster Administrator. Alles lässt sich später ändern, und andere können dir helfen.',
  organisationName: 'Name der Organisation',
  organisationHint: 'Man sieht ihn beim Anmelden.',
  yourName: 'Dein Name',
  email: 'Mailadresse',
  password: 'Passwort',
  setUp: 'Hamlet einrichten',
  setUpDoneTitle: 'Dieses Hamlet ist schon eingerichtet',
  setUpDoneText: 'Melde dich mit dem Konto an, das du hast.',
  toSignIn: 'Zur Anmeldung',
  noTokenTitle: 'Der Einrichtungslink fehlt',
  noTokenText:
    'Öffne den ganzen Link, der beim Start von Hamlet ausgegeben wurde. Ein neuer Start gibt einen neuen aus.',

  organisation: 'Organisation',
  organisationText: (name) => `Was allen Gemeinschaften von ${name} gemeinsam ist.`,
  general: 'Allgemein',
  administrators: 'Administratoren',
  outbox: 'Postausgang',
  saveName: 'Namen speichern',
  nameSaved: 'Der Name ist gespeichert.',

  administratorsText:
    'Sie gründen Gemeinschaften, sehen den Postausgang und ernennen einander. In private Gemeinschaften, in denen sie nicht sind, sehen sie nicht hinein.',
  yourself: 'Das bist du',
  dismiss: 'Entlassen',
  dismissTitle: (name) => `${name} als Administrator entlassen?`,
  dismissText:
    'Konto und Gemeinschaften bleiben der Person erhalten. Du kannst sie wieder ernennen.',
  dismissVerb: 'Administrator entlassen',
  dismissed: (name) => `${name} ist nicht mehr Administrator.`,
  nameSomebody: 'Noch jemanden ernennen',
  nameHint: 'Die Mailadresse von jemandem, der hier ein Konto hat.',
  makeAdministrator: 'Zum Administrator machen',
  named: 'Die Administratoren sind geändert.',

  outboxKept:
    'Es gibt noch keinen Mailserver, daher bleibt jede Mail hier, damit du sie weitergibst. Mit den Links darin kann man sich anmelden: Behandle diese Seite wie ein Geheimnis. SMTP_URL richtet einen Server ein.',
  outboxSent:
    'Die Mails der letzten 30 Tage. Was darin stand, wird nicht länger aufgehoben, als das Senden dauert.',
  noMails: 'Es wurde noch keine Mail geschrieben',
  noMailsText: 'Anmeldelinks, Einladungen und Antworten auf Bewerbungen erscheinen hier.',
  states: {
    waiting: 'Wartet',
    sent: 'Gesendet',
    kept: 'Weiterzugeben',
    failed: 'Nicht angenommen',
  },
  tried: (count, error) => `${count} Mal versucht. Die letzte Antwort: ${error}`,
  showMail: 'Lesen',
  hideMail: 'Schließen',
  copyLink: 'Link kopieren',
  linkCopied: 'Der Link ist kopiert.',
  olderMails: 'Ältere Mails',
  mailForReader: 'Nur für den Menschen, an den sie ging',
  refresh: 'Nach neuen sehen',

  notForYouTitle: 'Diese Seite ist für Administratoren',
  notForYouText: 'Wende dich an eine Person von ihnen, wenn du etwas davon brauchst.',
  toStart: 'Zum Anfang',
  notLoaded: 'Das war nicht zu laden.',
  tryAgain: 'Noch einmal',
}
