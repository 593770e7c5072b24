import type { TopicKind } from '#features/forum/contract.ts'
import { day, hour, minute } from '#lib/time.ts'

/** A part of a community's forum with what was written in it. */
export interface ForumPart {
  name: string
  description: string
  topics: ForumTopic[]
}

export interface ForumTopic {
  kind: TopicKind
  title: string
  tags: string[]
  /** Milliseconds before the end of the story. */
  ago: number
  pinned: boolean
  closed: boolean
  /** Who has the question too. */
  same: string[]
  /** The title of the topic that it is a duplicate of. */
  duplicateOf: string | undefined
  posts: ForumPost[]
}

export interface ForumPost {
  /** The beginning of a member's key. */
  speaker: string
  /** Milliseconds after the post before. */
  gap: number
  /** The number of the post that it answers. */
  replyTo: number | undefined
  body: string
  reactions: { emoji: string; by: string[] }[]
  /** Whom it helped. */
  votes: string[]
  accepted: boolean
}

/**
 * Reads what was written in a forum:
 *
 *     # Glaze and slip
 *     What melts, and why.
 *
 *     ## question, 4d ago, pinned: Crawling on shino
 *     tags: shino reduction
 *     pavel: Three of nine bowls crawled again.
 *
 *       What would you change first?
 *     hana +11h to 1: The slip shrinks after the glaze has set.
 *     ! ❤️ jonas elsa
 *     + jonas elsa
 *     = accepted
 *
 * After the tags there may be who has a question too, `same: linh meera`, and `duplicate of: ` another topic's title.
 */
export function parseForum(source: string, text: string): ForumPart[] {
  const [, ...parts] = text.split(/^# /m)
  return parts.map((part) => {
    const [head = '', ...topics] = part.split(/^## /m)
    const [name = '', description = ''] = head.split('\n')
    return {
      name: name.trim(),
      description: description.trim(),
      topics: topics.map((topic) => topicOf(`${source}: ${name}`, topic)),
    }
  })
}

const heading =
  /^(discussion|question|story|decision), (\d+)(d|h) ago((?:, (?:pinned|closed))*): (.+)$/

function topicOf(source: string, block: string): ForumTopic {
  const [first = '', ...lines] = block.split('\n')
  const [, kind, count, unit, marks = '', title = ''] = heading.exec(first) ?? []
  if (!isKind(kind)) throw new Error(`${source}: cannot read ## ${first}`)
  const tags = labelled(lines, 'tags:')
  const same = labelled(lines, 'same:')
  const duplicateOf = labelled(lines, 'duplicate of:')
  return {
    ...{ kind, title, duplicateOf },
    same: same?.split(/\s+/) ?? [],
    tags: tags?.split(/\s+/) ?? [],
    ago: Number(count) * (unit === 'd' ? day : hour),
    pinned: marks.includes('pinned'),
    closed: marks.includes('closed'),
    posts: postsOf(source, lines),
  }
}

/** What the next line says after a label, if it begins with it. */
function labelled(lines: string[], label: string): string | undefined {
  return lines[0]?.startsWith(label) ? lines.shift()?.slice(label.length).trim() : undefined
}

function isKind(kind: string | undefined): kind is TopicKind {
  return kind !== undefined
}

const opening = /^([a-z][a-z-]*)(?: \+(\d+)(m|h))?(?: to (\d+))?: (.*)$/
const reacting = /^! (\S+) (.+)$/

function postsOf(source: string, lines: readonly string[]): ForumPost[] {
  const posts: ForumPost[] = []
  for (const line of lines) {
    const last = posts.at(-1)
    const [, speaker, count, unit, replyTo, body = ''] = opening.exec(line) ?? []
    const [, emoji, by = ''] = reacting.exec(line) ?? []
    if (speaker)
      posts.push({
        ...{ speaker, body, reactions: [], votes: [], accepted: false },
        gap: count ? Number(count) * (unit === 'h' ? hour : minute) : 0,
        replyTo: replyTo ? Number(replyTo) : undefined,
      })
    else if (!last) throw new Error(`${source}: ${line} is said by nobody`)
    else if (line.startsWith('+ ')) last.votes.push(...line.slice(2).split(' '))
    else if (line === '= accepted') last.accepted = true
    else if (emoji) last.reactions.push({ emoji, by: by.split(' ') })
    else last.body += `\n${line.replace(/^ {2}/, '')}`
  }
  return posts.map((post) => ({ ...post, body: post.body.trim() }))
}
