import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const peopleErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'administrator.needed': 'Only administrators may do this.',
    'sign-in.wrong': 'This address and password do not go together.',
    'sign-in.not-verified': 'This address is not confirmed yet. Have a sign-in link mailed to it.',
    'link.spent': 'This link was used before or is too old. Ask for a new one.',
    'email.taken': 'There is an account with this address already.',
    'session.not-found': 'This device is signed out already.',
    'session.not-fresh': 'You signed in a while ago. Sign in again before you change this.',
    'password.wrong': 'This is not your present password.',
    'password.none': 'You have no password yet.',
    'password.set-already': 'You have a password. Change it with the present one.',
    'passkey.not-recognised': 'This passkey is not known here.',
    'passkey.known': 'This device has a passkey here already.',
    'auth.refused': 'This was not accepted. Load the page anew and try again.',
    'picture.not-an-image':
      'This is no picture we can read. Choose a PNG, JPEG, WebP, AVIF or GIF.',
    'picture.not-found': 'There is no such picture.',
  },
  de: {
    'administrator.needed': 'Das dürfen nur Administratoren.',
    'sign-in.wrong': 'Diese Adresse und dieses Passwort passen nicht zusammen.',
    'sign-in.not-verified':
      'Diese Adresse ist noch nicht bestätigt. Lass dir einen Anmeldelink dorthin schicken.',
    'link.spent': 'Dieser Link wurde schon benutzt oder ist zu alt. Fordere einen neuen an.',
    'email.taken': 'Mit dieser Adresse gibt es schon ein Konto.',
    'session.not-found': 'Dieses Gerät ist schon abgemeldet.',
    'session.not-fresh':
      'Du hast dich vor einer Weile angemeldet. Melde dich neu an, bevor du das änderst.',
    'password.wrong': 'Das ist nicht dein jetziges Passwort.',
    'password.none': 'Du hast noch kein Passwort.',
    'password.set-already': 'Du hast ein Passwort. Ändere es mit dem jetzigen.',
    'passkey.not-recognised': 'Dieser Passkey ist hier nicht bekannt.',
    'passkey.known': 'Dieses Gerät hat hier schon einen Passkey.',
    'auth.refused': 'Das wurde nicht angenommen. Lade die Seite neu und versuche es noch einmal.',
    'picture.not-an-image':
      'Das ist kein Bild, das wir lesen können. Wähle ein PNG, JPEG, WebP, AVIF oder GIF.',
    'picture.not-found': 'Dieses Bild gibt es nicht.',
  },
}
