import type { Member } from '#features/communities/server/index.ts'
import type { PostView } from '#features/forum/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Language } from '#lib/messages.ts'
import type { Config } from '#platform/server/config/index.ts'
import type { Envelope } from '#platform/server/mail/envelope.ts'
import { type Said, writeLetter } from '#platform/server/mail/letter.ts'
import { saidWords } from '#platform/server/mail/said-words.ts'
import type { Mail } from '#platform/server/mail/send-mail.ts'
import { longestInMail, mostPosts } from '../limits.ts'
import { postMails } from '../messages/mails.ts'
import { answersTo } from './answers-to.ts'
import { shortened } from './shortened.ts'
import { stopToken } from './stop-token.ts'

/** What a mail about posts of one topic is made of. */
interface PostsLetter {
  config: Pick<Config, 'publicUrl' | 'secret' | 'mailIn'>
  member: Member
  topic: { id: Id; title: string }
  posts: readonly PostView[]
  names: ReadonlyMap<Id, string>
  /** The community's name. */
  place: string
  language: Language
}

/** A mail that tells a member what was written in a topic they follow, in their language. */
export function postsLetter(about: PostsLetter): Omit<Mail, 'to' | 'kind'> {
  const { config, member, topic, posts, place, language } = about
  const topicUrl = `${config.publicUrl}/c/${member.slug}/forum/${topic.id}`
  const stopUrl = `${config.publicUrl}/mails/stop/${stopToken(config.secret, member.person)}`
  const shown = posts.slice(0, mostPosts)
  const letter = postMails[language].posts({
    ...{ title: topic.title, place, stopUrl, answers: config.mailIn !== undefined },
    url: `${topicUrl}/${posts[0]?.number ?? 1}`,
    said: shown.map((post) => saying(post, about)),
    more: posts.length - shown.length,
  })
  return {
    ...writeLetter(letter, language),
    envelope: envelopeOf(about, stopUrl),
  }
}

/** Mails about one topic are shown together. The id of each names the post in it, so that an answer can be told by it. */
function envelopeOf(
  { config, member, topic, posts, names, place, language }: PostsLetter,
  stopUrl: string,
): Envelope {
  const writers = new Set(posts.map(({ author }) => author))
  const [writer = ''] = writers
  const name = writers.size === 1 ? names.get(writer) : undefined
  return {
    from: name ? postMails[language].from({ name, place }) : place,
    id: `${posts.length === 1 ? 'post' : 'posts'}-${posts.at(-1)?.id}-${member.member}`,
    follows: [`topic-${topic.id}`],
    ...answersTo(config, member, { of: 'topic', id: topic.id }, place),
    list: { name: place, id: member.slug, unsubscribe: stopUrl },
  }
}

function saying({ author, body }: PostView, { names, language }: PostsLetter): Said {
  const words = postMails[language].words
  return {
    by: names.get(author) ?? words.somebody,
    ...saidWords(shortened(body, longestInMail), { member: (id) => names.get(id), words }),
  }
}
