import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const pollErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'poll.not-found': 'There is no such poll.',
    'poll.id-taken': 'This poll could not be made. Make it once more.',
    'poll.closed': 'This poll is closed.',
    'poll.closes-in-the-past': 'Choose a time to close that is still to come.',
    'poll.too-many': 'Choose fewer options.',
    'poll.unknown-option': 'One of these options is not in the poll.',
    'poll.additions-closed': 'Nobody adds options to this poll.',
    'poll.options-full': 'There is no room for another option.',
    'poll.option-there': 'This option is there already.',
    'poll.voted': 'Somebody has voted already, so the question stays as it is.',
    'poll.not-your-question': 'Only who asked asks otherwise.',
    'poll.not-yours': 'Only who asked, or a moderator, closes a poll.',
  },
  de: {
    'poll.not-found': 'Diese Umfrage gibt es nicht.',
    'poll.id-taken': 'Diese Umfrage konnte nicht angelegt werden. Leg sie noch einmal an.',
    'poll.closed': 'Diese Umfrage ist geschlossen.',
    'poll.closes-in-the-past': 'Wähle einen Zeitpunkt, der noch kommt.',
    'poll.too-many': 'Wähle weniger Antworten.',
    'poll.unknown-option': 'Eine dieser Antworten gehört nicht zur Umfrage.',
    'poll.additions-closed': 'Zu dieser Umfrage kommt keine Antwort mehr hinzu.',
    'poll.options-full': 'Für eine weitere Antwort ist kein Platz.',
    'poll.option-there': 'Diese Antwort gibt es schon.',
    'poll.voted': 'Jemand hat schon abgestimmt, deshalb bleibt die Frage, wie sie ist.',
    'poll.not-your-question': 'Nur wer gefragt hat, ändert die Frage.',
    'poll.not-yours': 'Eine Umfrage schließt, wer sie gestellt hat, oder die Moderation.',
  },
}
