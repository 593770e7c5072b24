import type { ErrorTexts } from '#platform/server/errors/problem.ts'

export const notificationErrors: Record<'en' | 'de', ErrorTexts> = {
  en: {
    'mails.link-unknown':
      'This link stops no mails. Take the one at the end of the newest mail, or your settings.',
    'answer.empty': 'Nothing in your mail was your own: there was only what you quoted.',
    'answer.too-long': ({ most }) => `An answer may have ${most} characters.`,
    'answer.no-files': 'Comments have no files.',
    'answer.announcement-gone':
      'You do not see this announcement any more, or it is not there any more.',
    'answer.topic-gone': 'You do not see this topic any more, or it is not there any more.',
  },
  de: {
    'mails.link-unknown':
      'Dieser Link beendet keine Mails. Nimm den am Ende der neuesten Mail, oder deine Einstellungen.',
    'answer.empty': 'In deiner Mail war nichts von dir selbst: Da stand nur, was du zitiert hast.',
    'answer.too-long': ({ most }) => `Eine Antwort darf ${most} Zeichen haben.`,
    'answer.no-files': 'Kommentare haben keine Dateien.',
    'answer.announcement-gone':
      'Du siehst diese Ankündigung nicht mehr, oder sie ist nicht mehr da.',
    'answer.topic-gone': 'Du siehst dieses Thema nicht mehr, oder es ist nicht mehr da.',
  },
}
