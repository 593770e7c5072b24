import { createElement, Fragment, type ReactNode } from 'react'
import { fileIdIn } from '#lib/file-references.ts'
import type { Note } from '#platform/markdown/notes.ts'
import type { Heading } from '#platform/markdown/outline.ts'
import { type Node, textOf } from '#platform/markdown/tree.ts'
import {
  type Drawing,
  directed,
  draw,
  type Elements,
  link,
  messageElements,
  paragraph,
} from '../elements.ts'
import { type Embed, embedFor } from './embeds.tsx'
import { FilePicture } from './file-picture.tsx'
import type { LongMarkdownProps } from './long-markdown.tsx'
import { NoteReference } from './note-reference.tsx'
import { Spoiler } from './spoiler.tsx'

/** What is known of one text as it is drawn. */
interface LongText extends Pick<LongMarkdownProps, 'files' | 'onLook'> {
  /** Begins all ids in it. */
  ids: string
  /** Headings have addresses that can be passed on. */
  isAddressed: boolean
  headings: ReadonlyMap<Node, Heading>
  notes: ReadonlyMap<string, Note>
  embeds: readonly Embed[]
}

/** How one long text is drawn: as messages are, and what only long texts have. */
export function longElements(text: LongText): Elements {
  const drawnReferences = new Map<string, number>()
  let embedded = 0

  /** An address of ours that stands alone in its paragraph becomes a card, where somebody knows what it leads to. */
  function paragraphOrCard(node: Node, to: Drawing): ReactNode {
    const address = node.token.level === 0 ? loneAddress(node) : undefined
    const card = address && embedded < mostEmbeds && embedFor(address, text.embeds)
    if (!card) return paragraph(node, to)
    embedded++
    const plain = paragraph(node, to)
    return createElement('div', { className: 'text-embed' }, card(plain))
  }

  function heading(node: Node, to: Drawing): ReactNode {
    const known = text.headings.get(node)
    if (!known) return messageElements.heading?.(node, to)
    const id = `${text.ids}-${known.slug}`
    const address = text.isAddressed && (
      <a className="anchor" href={`#${id}`} aria-label={to.words.linkToHeading(known.text)}>
        #
      </a>
    )
    const props = { id, ...directed(node.token.level) }
    return createElement(`h${known.level}`, props, ...draw(node.children, to), address)
  }

  function reference({ token }: Node, to: Drawing): ReactNode {
    const note = text.notes.get(token.content)
    if (!note) return `[^${token.content}]`
    const isPlain = to.inLink === true
    const nth = (drawnReferences.get(note.label) ?? 0) + 1
    if (!isPlain) drawnReferences.set(note.label, nth)
    return <NoteReference {...{ note, nth, ids: text.ids, isPlain, words: to.words }} />
  }

  function picture({ token, children }: Node, to: Drawing): ReactNode {
    const id = fileIdIn(String(token.attrGet('src')))
    const words = textOf(children)
    if (!id) return link(token.attrGet('src'), [words || token.attrGet('src')], to)
    return fileInPlace(id, words, to) ?? unseen(words || to.words.picture)
  }

  function fileInPlace(id: string, words: string, to: Drawing): ReactNode {
    const file = text.files?.(id)
    if (!file) return undefined
    const name = words || file.name
    if (!file.picture) return toFile(file.address, file.name, [name], to)
    const look = to.inLink ? undefined : text.onLook && (() => text.onLook?.(id))
    const isPlain = to.inLink === true
    return (
      <FilePicture {...{ file, picture: file.picture, name, look, isPlain, words: to.words }} />
    )
  }

  function linkOrFile({ token, children }: Node, to: Drawing): ReactNode {
    const id = fileIdIn(String(token.attrGet('href')))
    const within = draw(children, { ...to, inLink: true })
    if (!id) return link(token.attrGet('href'), within, to)
    const file = text.files?.(id)
    return file
      ? toFile(file.address, file.name, within, to)
      : createElement(Fragment, null, ...within)
  }

  return {
    ...messageElements,
    paragraph: paragraphOrCard,
    heading,
    footnote: () => null,
    footnote_ref: reference,
    image: picture,
    link: linkOrFile,
    spoiler: ({ children }, to) => {
      if (to.inLink) return createElement(Fragment, null, ...draw(children, to))
      const hidden = draw(children, { ...to, inLink: true })
      const shown = draw(children, to)
      return <Spoiler hidden={hidden} shown={shown} label={to.words.showSpoiler} />
    },
    spoiler_block: ({ token, children }, to) =>
      createElement(
        'details',
        { className: 'spoiler-block' },
        createElement('summary', { dir: 'auto' }, token.content || to.words.spoiler),
        ...draw(children, to),
      ),
  }
}

const mostEmbeds = 20

/** The address that is all there is in a paragraph, as it was written. */
function loneAddress({ children }: Node): string | undefined {
  const [only, ...more] = children
  const address = only?.type === 'link' && more.length === 0 && only.token.attrGet('href')
  if (!only || !address) return undefined
  return URL.parse(textOf(only.children))?.href === URL.parse(String(address))?.href
    ? String(address)
    : undefined
}

function toFile(address: string, name: string, children: ReactNode[], to: Drawing): ReactNode {
  if (to.inLink) return createElement(Fragment, null, ...children)
  return createElement('a', { href: address, download: name, dir: 'auto' }, ...children)
}

/** A picture that is not there yet, or not for who reads. */
function unseen(words: string): ReactNode {
  return createElement('span', { className: 'unseen', dir: 'auto' }, words)
}
