import type { MessageView } from '#features/chat/contract.ts'
import { chatSlice } from '#features/chat/web/index.ts'
import { communitySlice, membersById } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import type { Replica } from '#platform/web/replica/index.ts'
import type { SearchResult } from '../contract.ts'
import { spanOf } from '../query/days.ts'
import { excerptOf } from '../query/excerpt.ts'
import { parseQuery, type SearchQuery, type Term, type Trait } from '../query/parse-query.ts'
import { fold, type Word, wordsOf } from '../query/words.ts'

/**
 * What the replicas of this browser have, the newest first: at once and without a network. They hold the newest messages of
 * each channel, and compare words as they begin, without the stems that the server knows.
 */
export function searchHeld(
  replicas: readonly Replica[],
  typed: string,
  zone: string,
  most = 20,
): readonly SearchResult[] {
  const query = parseQuery(typed)
  if (query.terms.length === 0 && query.from.length + query.in.length + query.has.length === 0)
    return []
  return replicas
    .flatMap((replica) => heldIn(replica, query, zone))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most)
}

function heldIn(replica: Replica, query: SearchQuery, zone: string): readonly SearchResult[] {
  const chat = replica.read(chatSlice)
  const community = replica.read(communitySlice)
  if (!chat || !community) return []
  const { from, until } = spanOf(query, Date.now(), zone)
  const names = membersById(community)
  const me = community.me.member
  const channels = chat.channels.filter(
    ({ channel }) =>
      query.in.length === 0 ||
      query.in.some((name) => fold(name) === fold(channel.name) || name === channel.id),
  )
  const fits = (message: MessageView) =>
    message.deletedAt === null &&
    (!from || message.at >= from) &&
    (!until || message.at < until) &&
    query.has.every((trait) => traits[trait](message)) &&
    (query.from.length === 0 ||
      query.from.some((name) => isFrom(message, names.get(message.author)?.name, me, name)))
  return channels.flatMap(({ messages }) =>
    messages.filter(fits).flatMap((message) => {
      const hits = hitsIn(message.body, query.terms)
      return hits ? [resultOf(replica.community, message, hits)] : []
    }),
  )
}

const traits: Readonly<Record<Trait, (message: MessageView) => boolean>> = {
  file: (message) => 'files' in message && Array.isArray(message.files) && message.files.length > 0,
  link: ({ body }) => /\bhttps?:\/\//i.test(body),
  poll: ({ pollId }) => pollId !== undefined,
  reaction: ({ reactions = [] }) => reactions.length > 0,
}

function isFrom({ author }: MessageView, name = '', me: string, wanted: string): boolean {
  const asked = fold(wanted)
  if (asked === 'me') return author === me
  return author === wanted || ` ${fold(name)} `.includes(` ${asked} `)
}

/** The words that were looked for; undefined when one is missing, or there that must not be. */
function hitsIn(text: string, terms: readonly Term[]): readonly Word[] | undefined {
  const words = wordsOf(text)
  const hits: Word[] = []
  for (const term of terms) {
    const found = placesOf(words, term)
    if (term.without ? found.length > 0 : found.length === 0) return undefined
    if (!term.without) hits.push(...found)
  }
  return hits.sort((a, b) => a.from - b.from)
}

function placesOf(words: readonly Word[], { text, phrase }: Term): readonly Word[] {
  const wanted = wordsOf(text).map((word) => word.text)
  if (wanted.length === 0) return []
  return words.flatMap((_, at) => {
    const here = words.slice(at, at + wanted.length)
    const fits = wanted.every((word, nth) => {
      const there = here[nth]?.text
      // The last word of what is typed may go on.
      return nth === wanted.length - 1 && !phrase ? there?.startsWith(word) : there === word
    })
    return fits ? here : []
  })
}

function resultOf(community: string, message: MessageView, hits: readonly Word[]): SearchResult {
  const { id, channelId: placeId, author, at, body, threadId } = message
  const excerpt = excerptOf(body, hits)
  const result = { community, kind: 'message', id, placeId, author, at: instantFrom(at), excerpt }
  return threadId === undefined ? result : { ...result, threadId }
}
