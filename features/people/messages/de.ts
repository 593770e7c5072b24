import { wording } from '#lib/messages.ts'
import type { PeopleMessages } from './en.ts'

const { plural } = wording('de')

export const de: PeopleMessages = {
  signInTitle: 'Schön, dass du da bist',
  signInText: 'Melde dich an und triff deine Gemeinschaften.',
  email: 'Mailadresse',
  password: 'Passwort',
  signIn: 'Anmelden',
  usePasskey: 'Passkey verwenden',
  sendLink: 'Stattdessen einen Link schicken',
  forgotPassword: 'Passwort vergessen?',
  noPasskeyHere:
    'Es wurde kein Passkey verwendet. Melde dich anders an oder versuch es noch einmal.',
  passkeysNotHere: 'Dieser Browser kennt keine Passkeys.',

  linkTitle: 'Ein Link per Mail',
  linkText:
    'Wir schicken dir einen Link. Wer ihn zuerst öffnet, ist angemeldet; behalte ihn also für dich.',
  sendTheLink: 'Link schicken',
  forgotTitle: 'Ein neues Passwort',
  forgotText: 'Wir schicken dir einen Link, mit dem du eines setzt.',
  backToSignIn: 'Zurück zur Anmeldung',
  mailedTitle: 'Schau in deine Mails',
  mailedText: (email) =>
    `Wenn es für ${email} ein Konto gibt, ist ein Link dorthin unterwegs. Er gilt eine Stunde.`,
  mailedOutbox:
    'Dieses Hamlet hat noch keinen Mailserver. Ein Administrator findet den Link im Postausgang und kann ihn weitergeben.',

  openingLink: 'Du wirst angemeldet',
  linkSpentTitle: 'Dieser Link gilt nicht mehr',
  linkSpentText: 'Er wurde schon benutzt oder ist zu alt. Lass dir einen neuen schicken.',
  newLink: 'Neuen Link schicken lassen',

  resetTitle: 'Neues Passwort setzen',
  resetText: 'Danach sind alle Geräte abgemeldet, auf denen du angemeldet bist.',
  newPassword: 'Neues Passwort',
  newPasswordHint:
    'Mindestens 10 Zeichen. Ein paar Wörter, die du dir merkst, sind besser als Sonderzeichen.',
  setPassword: 'Passwort setzen',
  passwordSet: 'Dein neues Passwort ist gesetzt. Melde dich damit an.',

  settings: 'Einstellungen',
  profile: 'Profil',
  signInSettings: 'Anmeldung',
  devices: 'Geräte',
  appearance: 'Aussehen',

  profileText: 'Damit andere wissen, mit wem sie sprechen.',
  picture: 'Bild',
  choosePicture: 'Bild wählen',
  replacePicture: 'Ersetzen',
  removePicture: 'Entfernen',
  pictureHint: 'PNG, JPEG, WebP, AVIF oder GIF, bis 8 MB. Es wird quadratisch zugeschnitten.',
  pictureUploading: 'Dein Bild ist unterwegs.',
  pictureResizing: 'Dein Bild wird verkleinert. Gleich ist es zu sehen.',
  pictureUnreadable: 'Das Bild war nicht zu lesen. Wähle ein anderes.',
  pictureTooLarge: 'Dieses Bild ist größer als 8 MB. Wähle ein kleineres.',
  name: 'Name',
  headline: 'Kurzzeile',
  headlineHint: 'Steht unter deinem Namen, damit andere wissen, was sie dich fragen können.',
  about: 'Über dich',
  aboutHint: 'Was du machst, was dir wichtig ist, wonach man dich gern fragen darf.',
  pronouns: 'Pronomen',
  timeZone: 'Zeitzone',
  timeZoneHint: (time) => `Dort ist es jetzt ${time}.`,
  takeDeviceZone: (zone) => `Die dieses Geräts nehmen: ${zone}`,
  saveProfile: 'Profil speichern',
  profileSaved: 'Dein Profil ist gespeichert.',

  signInSettingsText: 'Womit du hereinkommst.',
  emailText: (email) => `Du meldest dich mit ${email} an. Links und Nachrichten gehen dorthin.`,
  newEmail: 'Neue Adresse',
  changeEmail: 'Adresse ändern',
  emailMailed: (email) =>
    `Eine Mail ist unterwegs an ${email}. Deine Adresse ändert sich, sobald du sie dort bestätigst.`,
  sameEmail: 'Das ist schon deine Adresse.',
  confirmingEmail: 'Deine Adresse wird bestätigt',
  emailConfirmed: 'Deine neue Adresse ist bestätigt',
  emailConfirmedText: 'Von jetzt an meldest du dich damit an.',
  toSettings: 'Zu den Einstellungen',
  passwordText: 'Wenn du es änderst, werden alle deine anderen Geräte abgemeldet.',
  noPasswordText:
    'Du hast noch kein Passwort; du kommst mit Links aus Mails oder mit Passkeys herein.',
  currentPassword: 'Jetziges Passwort',
  changePassword: 'Passwort ändern',
  passwordChanged: 'Dein Passwort ist geändert, und deine anderen Geräte sind abgemeldet.',
  firstPasswordSet: 'Dein Passwort ist gesetzt.',
  passkeys: 'Passkeys',
  passkeysText:
    'Mit einem Passkey meldest du dich mit Fingerabdruck, Gesicht oder Code deines Geräts an. Du musst dir nichts merken, und bei uns ist nichts zu stehlen.',
  noPasskeys: 'Du hast noch keinen Passkey.',
  addPasskey: 'Passkey hinzufügen',
  passkeyAdded: 'Dein Passkey ist bereit.',
  passkeyUnnamed: 'Passkey',
  passkeySynced: 'Liegt in deinem Konto bei seinem Hersteller, auf all deinen Geräten',
  passkeyOnDevice: 'Liegt nur auf einem Gerät',
  passkeyName: 'Name',
  rename: 'Umbenennen',
  changeThing: (name) => `${name} ändern`,
  renamePasskey: 'Passkey umbenennen',
  saveName: 'Namen speichern',
  remove: 'Entfernen',
  removePasskey: (name) => `${name} entfernen?`,
  removePasskeyText:
    'Du kannst dich dann nicht mehr damit anmelden. Entferne ihn auch auf deinem Gerät.',
  removeIt: 'Passkey entfernen',
  notFresh: 'Du hast dich vor einer Weile angemeldet. Um das zu ändern, melde dich neu an.',
  signInAgain: 'Neu anmelden',

  devicesText: 'Wo du angemeldet bist. Melde ab, was du nicht kennst oder nicht mehr benutzt.',
  device: (browser, system) => {
    if (browser && system) return `${browser} auf ${system}`
    return browser ?? system ?? 'Ein unbekanntes Gerät'
  },
  thisDevice: 'Dieses Gerät',
  signedIn: 'Angemeldet',
  lastUsed: 'zuletzt benutzt',
  signOutDevice: 'Abmelden',
  signOut: 'Abmelden',
  signOutOthers: 'Alle anderen Geräte abmelden',
  othersSignedOut: 'Alle deine anderen Geräte sind abgemeldet.',
  deviceCount: (count) => plural(count, { one: 'Ein Gerät', other: '# Geräte' }),

  appearanceText: 'Wie Hamlet auf diesem Gerät aussieht und spricht.',
  theme: 'Hell oder dunkel',
  themeSystem: 'Wie das System',
  themeSystemText: 'Wechselt mit deinem Gerät, etwa bei Tag und bei Nacht.',
  themeLight: 'Hell',
  themeLightText: 'Dunkle Tinte auf warmem Papier.',
  themeDark: 'Dunkel',
  themeDarkText: 'Am Abend angenehmer für die Augen.',
  language: 'Sprache',
  languageHint: 'Auch Mails an dich sind in ihr geschrieben.',

  notLoaded: 'Das war nicht zu laden.',
  tryAgain: 'Noch einmal',
}
