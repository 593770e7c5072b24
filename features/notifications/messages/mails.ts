import { type Language, wording } from '#lib/messages.ts'
import type { Letter, Said } from '#platform/server/mail/letter.ts'
import type { Around } from '#platform/server/mail/said-around.ts'

interface PostsAbout {
  title: string
  place: string
  url: string
  stopUrl: string
  /** Whether an answer to the mail becomes a reply. */
  answers: boolean
  said: readonly Said[]
  /** Posts that the mail does not hold. */
  more: number
}

interface Mails {
  /** Whom a mail is from that has one member's words. */
  from(writer: { name: string; place: string }): string
  posts(about: PostsAbout): Letter
  announced(about: Omit<PostsAbout, 'said' | 'more' | 'answers'> & { said: Said }): Letter
  /** Stands at the top of a mail that can be answered. */
  answerAbove: string
  notPosted(about: { why: string; words: readonly Said[]; url: string }): Letter
  withoutFiles(about: { files: readonly { name: string; why: string }[]; url: string }): Letter
  words: Around['words']
}

const [en, de] = [wording('en'), wording('de')]

const answerAbove: Record<Language, string> = {
  en: 'Answer above this line, and your answer stands in the topic.',
  de: 'Antworte über dieser Zeile, dann steht deine Antwort im Thema.',
}

/** The mails about what was written in topics that somebody follows. */
export const postMails: Record<Language, Mails> = {
  en: {
    from: ({ name, place }) => `${name} (${place})`,
    posts: ({ title, place, url, stopUrl, answers, said, more }) => ({
      ...(answers ? { above: answerAbove.en } : {}),
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
    announced: ({ title, place, url, stopUrl, said }) => ({
      subject: `[${place}] ${title}`,
      paragraphs: [],
      said: [said],
      action: { label: 'Read and comment', url },
      notes: ['You get this mail because it was announced to you.'],
      links: [{ label: 'No more mails about announcements', url: stopUrl }],
    }),
    answerAbove: answerAbove.en,
    notPosted: ({ why, words, url }) => ({
      subject: 'Your answer was not posted',
      paragraphs: ['You answered a mail about a topic. Your answer does not stand there:', why],
      said: words,
      action: { label: 'To the topic', url },
      notes: ['Nobody else has read what you wrote.'],
    }),
    withoutFiles: ({ files, url }) => ({
      subject: 'Your answer was posted, without some files',
      paragraphs: [
        'What you wrote stands in the topic. These files do not:',
        ...files.map(({ name, why }) => `${name}: ${why}`),
      ],
      action: { label: 'To the topic', url },
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
      ...(answers ? { above: answerAbove.de } : {}),
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
    announced: ({ title, place, url, stopUrl, said }) => ({
      subject: `[${place}] ${title}`,
      paragraphs: [],
      said: [said],
      action: { label: 'Lesen und kommentieren', url },
      notes: ['Du bekommst diese Mail, weil es dir angekündigt wurde.'],
      links: [{ label: 'Keine Mails mehr zu Ankündigungen', url: stopUrl }],
    }),
    answerAbove: answerAbove.de,
    notPosted: ({ why, words, url }) => ({
      subject: 'Deine Antwort steht nicht im Thema',
      paragraphs: [
        'Du hast auf eine Mail zu einem Thema geantwortet. Deine Antwort steht nicht dort:',
        why,
      ],
      said: words,
      action: { label: 'Zum Thema', url },
      notes: ['Niemand sonst hat gelesen, was du geschrieben hast.'],
    }),
    withoutFiles: ({ files, url }) => ({
      subject: 'Deine Antwort steht im Thema, ohne einige Dateien',
      paragraphs: [
        'Was du geschrieben hast, steht im Thema. Diese Dateien nicht:',
        ...files.map(({ name, why }) => `${name}: ${why}`),
      ],
      action: { label: 'Zum Thema', url },
    }),
    words: {
      somebody: 'jemand',
      elsewhere: 'Kanal',
      picture: 'Bild',
      covered: 'verdeckt',
    },
  },
}
