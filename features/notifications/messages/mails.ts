import { type Language, wording } from '#lib/messages.ts'
import type { Letter, Said } from '#platform/server/mail/letter.ts'
import type { Around } from '#platform/server/mail/said-around.ts'

interface PostsAbout {
  title: string
  place: string
  url: string
  stopUrl: string
  said: readonly Said[]
  /** Posts that the mail does not hold. */
  more: number
}

interface Mails {
  /** Whom a mail is from that has one member's words. */
  from(writer: { name: string; place: string }): string
  posts(about: PostsAbout): Letter
  words: Around['words']
}

const [en, de] = [wording('en'), wording('de')]

/** The mails about what was written in topics that somebody follows. */
export const postMails: Record<Language, Mails> = {
  en: {
    from: ({ name, place }) => `${name} (${place})`,
    posts: ({ title, place, url, stopUrl, said, more }) => ({
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
    words: {
      somebody: 'somebody',
      elsewhere: 'channel',
      picture: 'picture',
      covered: 'covered',
    },
  },
  de: {
    from: ({ name, place }) => `${name} (${place})`,
    posts: ({ title, place, url, stopUrl, said, more }) => ({
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
    words: {
      somebody: 'jemand',
      elsewhere: 'Kanal',
      picture: 'Bild',
      covered: 'verdeckt',
    },
  },
}
