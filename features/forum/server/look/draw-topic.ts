import type { MemberView } from '#features/communities/contract.ts'
import type { Member } from '#features/communities/server/index.ts'
import { inText } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { hueOf, initials } from '#lib/initials.ts'
import type { Moments } from '#lib/moments.ts'
import { instantFrom, now } from '#lib/time.ts'
import type { en as MarkdownWords } from '#platform/markdown/messages/en.ts'
import { element, escaped } from '#platform/server/markdown/html/element.ts'
import { longHtml } from '#platform/server/markdown/html/long-html.ts'
import type { PostView, TopicView } from '../../contract.ts'
import type { en as ForumWords } from '../../messages/en.ts'
import type { ownEn as OwnWords } from '../../messages/own-en.ts'
import type { Category } from '../access.ts'

/** A topic with all that is needed to draw it for one member. */
interface LookedAt {
  member: Member
  topic: TopicView
  posts: readonly PostView[]
  category: Category | undefined
  /** Whether the topic is seen from its title, or from one of its posts. */
  fromTop: boolean
  /** The first post that they had not read. */
  firstNew: number | undefined
  members: ReadonlyMap<Id, MemberView>
  channels: ReadonlyMap<Id, string>
  moments: Moments
  t: typeof ForumWords
  own: typeof OwnWords
  words: typeof MarkdownWords
  origin: string
}

/** A topic as the page of the app draws it (`web/topic/`), with nothing in it that can be pressed but links. */
export function drawTopic(at: LookedAt): { body: string; hues: number[] } {
  const names = at.posts.map((post) => nameOf(at, post.author))
  const posts = at.posts.map((post) => leftHere(at, post) + drawPost(at, post))
  const scroll = element(
    'section',
    { class: 'topic-scroll', 'aria-label': at.t.posts(at.topic.title), tabindex: 0 },
    at.fromTop ? head(at) : '',
    ...posts,
  )
  const view = div('topic-view', scroll, element('aside', { class: 'topic-side' }))
  const page = div('topic', view, dock(at))
  return {
    body: element('div', { class: 'page', 'data-width': 'full' }, div('page-main', page)),
    hues: names.map(hueOf),
  }
}

function head({ topic, category, member, t }: LookedAt): string {
  const forum = `/c/${member.slug}/forum`
  const crumbs = [
    element('span', { class: 'icon', 'data-size': 's' }),
    element('a', { href: forum }, escaped(t.forum)),
    ...(category
      ? [
          element('span', { 'aria-hidden': 'true' }, '·'),
          element(
            'a',
            { href: `${forum}?category=${category.id}` },
            element('bdi', {}, escaped(category.name)),
          ),
        ]
      : []),
    // The room of the buttons beside them.
    element('span', { class: 'button', 'data-size': 's' }),
  ]
  const tags = [t.kinds[topic.kind], ...topic.tags].map((tag) =>
    element('span', { class: 'tag', 'data-tone': 'plain' }, element('span', {}, escaped(tag))),
  )
  return element(
    'header',
    { class: 'topic-head' },
    div('topic-crumbs', ...crumbs),
    element('h1', { dir: 'auto' }, escaped(topic.title)),
    div('topic-tags', ...tags),
  )
}

function leftHere({ firstNew, own }: LookedAt, { number }: PostView): string {
  if (number !== firstNew) return ''
  return div('topic-left', element('span', {}, escaped(own.leftHere)))
}

function drawPost(at: LookedAt, post: PostView): string {
  const { t, moments, topic, member } = at
  const name = nameOf(at, post.author)
  const when = instantFrom(post.at)
  const isGone = post.deletedAt !== undefined || post.moved !== undefined
  const link = {
    class: 'post-number',
    href: `/c/${member.slug}/forum/${topic.id}/${post.number}`,
    'aria-label': t.post(post.number),
  }
  const header = element(
    'header',
    { class: 'post-head' },
    element('b', {}, element('bdi', {}, escaped(name))),
    element(
      'time',
      { datetime: post.at, title: moments.full(when) },
      escaped(moments.when(when, now())),
    ),
    element('span', { class: 'post-head-end' }, element('a', link, String(post.number))),
  )
  const heading = post.heading ? element('p', { class: 'post-heading' }, escaped(post.heading)) : ''
  const main = isGone ? gone(at, post) : text(at, post) + div('post-actions')
  return element(
    'article',
    {
      class: 'post',
      'data-gone': isGone ? 'true' : undefined,
      'data-accepted': post.accepted ? '' : undefined,
      'aria-label': t.postBy(post.number, name, moments.full(when)),
    },
    face(name, at.members.get(post.author)?.image),
    div('post-main', heading, header, main),
  )
}

function text(at: LookedAt, { body, files, number }: PostView): string {
  const { member, members, channels, words, origin } = at
  return longHtml(body, {
    ...{ words, origin, me: member.member, anchors: `p${number}`, headingFrom: 3 },
    mentions: (id) => members.get(id)?.name,
    channels: (id) => {
      const name = channels.get(id)
      return name === undefined
        ? undefined
        : { name, address: `/c/${member.slug}/chat/${encodeURIComponent(name)}` }
    },
    files: (id) => {
      const file = files?.find((each) => each.id === id)
      return file && inText(member.community, file)
    },
  })
}

function gone({ t, members }: LookedAt, { moved, deletedBy = '' }: PostView): string {
  const remover = members.get(deletedBy)
  const said = moved ? t.movedAway : remover ? t.deletedBy(remover.name) : t.deleted
  return element('p', { class: 'post-gone' }, escaped(said))
}

function dock({ topic, t }: LookedAt): string {
  const words = escaped(topic.closed ? t.closedNote : t.replyToTopic)
  return div('topic-dock', div(topic.closed ? 'topic-note' : 'topic-begin', words))
}

function face(name: string, image: string | null | undefined): string {
  const about = { class: 'face', 'data-size': 'm', 'data-hue': hueOf(name) }
  return element(
    'span',
    about,
    image
      ? element('img', { src: `${image}/128`, alt: '', loading: 'lazy', decoding: 'async' })
      : element('span', { 'aria-hidden': 'true' }, escaped(initials(name))),
  )
}

function nameOf({ members, t }: LookedAt, id: Id): string {
  return members.get(id)?.name ?? t.somebody
}

function div(name: string, ...children: string[]): string {
  return element('div', { class: name }, ...children)
}
