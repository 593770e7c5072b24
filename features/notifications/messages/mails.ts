import { type Language, wording } from '#lib/messages.ts'
import type { Letter, Said } from '#platform/server/mail/letter.ts'
import type { Around } from '#platform/server/mail/said-around.ts'

interface PostsAbout {
  title: string
  place: string
  url: string
  stopUrl: string
  /** Whether an answer to the mail becomes a reply or a comment. */
  answers: boolean
  said: readonly Said[]
  /** Posts that the mail does not hold. */
  more: number
}

/** What mails can be answered about. */
type Answerable = 'topic' | 'announcement'

interface Mails {
  /** Whom a mail is from that has one member's words. */
  from(writer: { name: string; place: string }): string
  posts(about: PostsAbout): Letter
  announced(about: Omit<PostsAbout, 'said' | 'more'> & { said: Said }): Letter
  /** Stands at the top of a mail that can be answered. */
  answerAbove: Record<Answerable, string>
  notPosted(about: { of: Answerable; why: string; words: readonly Said[]; url: string }): Letter
  withoutFiles(about: {
    of: Answerable
    files: readonly { name: string; why: string }[]
    url: string
  }): Letter
  words: Around['words']
}

const [en, de] = [wording('en'), wording('de')]

const answerAbove: Record<Language, Mails['answerAbove']> = {
  en: {
    topic: 'Answer above this line, and your answer stands in the topic.',
    announcement:
      'Answer above this line, and your answer stands below the announcement, for all who read it.',
  },
  de: {
    topic: 'Antworte über dieser Zeile, dann steht deine Antwort im Thema.',
    announcement:
      'Antworte über dieser Zeile, dann steht deine Antwort unter der Ankündigung, für alle, die sie lesen.',
  },
}

/** The mails about what was written in topics that somebody follows. */
export const postMails: Record<Language, Mails> = {
  en: {
    from: ({ name, place }) => `${name} (${place})`,
    posts: ({ title, place, url, stopUrl, answers, said, more }) => ({
      ...(answers ? { above: answerAbove.en.topic } : {}),
      subject: `[${place}] ${title}`,
      paragraphs: [],
      said,
      action: { label: 'Read in the topic', url },
      notes: [
        ...(more > 0
          ? [en.plural(more, { one: 'One more post is there.', other: '# more posts are there.' })]
          : []),
        'You get this mail because you follow the topic. Mute it there to hear nothing more of it.',
      ],
      links: [{ label: 'No more mails about any topic', url: stopUrl }],
    }),
    announced: ({ title, place, url, stopUrl, answers, said }) => ({
      ...(answers ? { above: answerAbove.en.announcement } : {}),
      subject: `[${place}] ${title}`,
      paragraphs: [],
      said: [said],
      action: { label: 'Read and comment', url },
      notes: [
        ...(answers
          ? []
          : ['Nobody reads answers to this mail. What you have to say, comment there.']),
        'You get this mail because it was announced to you.',
      ],
      links: [{ label: 'No more mails about announcements', url: stopUrl }],
    }),
    answerAbove: answerAbove.en,
    notPosted: ({ of, why, words, url }) => ({
      subject: 'Your answer was not posted',
      paragraphs: [
        {
          topic: 'You answered a mail about a topic. Your answer does not stand there:',
          announcement:
            'You answered a mail about an announcement. Your answer does not stand there:',
        }[of],
        why,
      ],
      said: words,
      action: { label: { topic: 'To the topic', announcement: 'To the announcement' }[of], url },
      notes: ['Nobody else has read what you wrote.'],
    }),
    withoutFiles: ({ of, files, url }) => ({
      subject: {
        topic: 'Your answer was posted, without some files',
        announcement: 'Your answer was posted, without its files',
      }[of],
      paragraphs: [
        {
          topic: 'What you wrote stands in the topic. These files do not:',
          announcement: 'What you wrote stands below the announcement. These files do not:',
        }[of],
        ...files.map(({ name, why }) => `${name}: ${why}`),
      ],
      action: { label: { topic: 'To the topic', announcement: 'To the announcement' }[of], url },
    }),
    words: {
      somebody: 'somebody',
      elsewhere: 'channel',
      picture: 'picture',
      covered: 'covered',
    },
  },
  de: {
    from: ({ name, place }) => `${name} (${place})`,
    posts: ({ title, place, url, stopUrl, answers, said, more }) => ({
      ...(answers ? { above: answerAbove.de.topic } : {}),
      subject: `[${place}] ${title}`,
      paragraphs: [],
      said,
      action: { label: 'Im Thema lesen', url },
      notes: [
        ...(more > 0
          ? [
              de.plural(more, {
                one: 'Dort steht noch ein Beitrag.',
                other: 'Dort stehen noch # Beiträge.',
              }),
            ]
          : []),
        'Du bekommst diese Mail, weil du dem Thema folgst. Schalte es dort stumm, um nichts mehr davon zu hören.',
      ],
      links: [{ label: 'Keine Mails mehr zu irgendeinem Thema', url: stopUrl }],
    }),
    announced: ({ title, place, url, stopUrl, answers, said }) => ({
      ...(answers ? { above: answerAbove.de.announcement } : {}),
      subject: `[${place}] ${title}`,
      paragraphs: [],
      said: [said],
      action: { label: 'Lesen und kommentieren', url },
      notes: [
        ...(answers
          ? []
          : [
              'Antworten auf diese Mail liest niemand. Was du dazu sagen willst, kommentiere dort.',
            ]),
        'Du bekommst diese Mail, weil es dir angekündigt wurde.',
      ],
      links: [{ label: 'Keine Mails mehr zu Ankündigungen', url: stopUrl }],
    }),
    answerAbove: answerAbove.de,
    notPosted: ({ of, why, words, url }) => ({
      subject: {
        topic: 'Deine Antwort steht nicht im Thema',
        announcement: 'Deine Antwort steht nicht unter der Ankündigung',
      }[of],
      paragraphs: [
        {
          topic:
            'Du hast auf eine Mail zu einem Thema geantwortet. Deine Antwort steht nicht dort:',
          announcement:
            'Du hast auf eine Mail zu einer Ankündigung geantwortet. Deine Antwort steht nicht dort:',
        }[of],
        why,
      ],
      said: words,
      action: { label: { topic: 'Zum Thema', announcement: 'Zur Ankündigung' }[of], url },
      notes: ['Niemand sonst hat gelesen, was du geschrieben hast.'],
    }),
    withoutFiles: ({ of, files, url }) => ({
      subject: {
        topic: 'Deine Antwort steht im Thema, ohne einige Dateien',
        announcement: 'Deine Antwort steht unter der Ankündigung, ohne ihre Dateien',
      }[of],
      paragraphs: [
        {
          topic: 'Was du geschrieben hast, steht im Thema. Diese Dateien nicht:',
          announcement:
            'Was du geschrieben hast, steht unter der Ankündigung. Diese Dateien nicht:',
        }[of],
        ...files.map(({ name, why }) => `${name}: ${why}`),
      ],
      action: { label: { topic: 'Zum Thema', announcement: 'Zur Ankündigung' }[of], url },
    }),
    words: {
      somebody: 'jemand',
      elsewhere: 'Kanal',
      picture: 'Bild',
      covered: 'verdeckt',
    },
  },
}
