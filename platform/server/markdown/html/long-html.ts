import { fileIdIn } from '#lib/file-references.ts'
import { longBounds, maxLength } from '#platform/markdown/bounds.ts'
import { boundedParser } from '#platform/markdown/budget.ts'
import { chunksOf } from '#platform/markdown/chunks.ts'
import { longGrammar } from '#platform/markdown/long-grammar.ts'
import { type Note, notesOf } from '#platform/markdown/notes.ts'
import { type Heading, headingsOf } from '#platform/markdown/outline.ts'
import { type Node, textOf } from '#platform/markdown/tree.ts'
import { element, escaped } from './element.ts'
import {
  type Drawing,
  directed,
  draw,
  type Elements,
  link,
  messageElements,
  type References,
} from './elements.ts'
import { nameReferences, withReferences } from './references.ts'

/** A file that goes along with a text, as its reader may see it. */
export interface TextFile {
  name: string
  address: string
  /** What is shown of a picture in its place. */
  picture?: { address: string; width: number; height: number } | undefined
}

export interface LongText extends References {
  /** Begins the ids of headings and notes. */
  anchors: string
  /** The level of the highest heading: one below what the text stands under. */
  headingFrom?: 2 | 3 | undefined
  /** The file of an id, undefined for who may not see it. */
  files?: ((id: string) => TextFile | undefined) | undefined
}

const parse = boundedParser(longGrammar(), longBounds)

/**
 * A long text as markup that needs no script, or as plain text if it would cost too much to read. The same as
 * `LongMarkdown` draws in the browser, but for cards of our own links, emoji of a community and what is pressed: covered
 * words open by a box that is ticked.
 */
export function longHtml(text: string, to: LongText): string {
  return element('div', { class: 'markdown long' }, withinLong(text, to))
}

function withinLong(text: string, to: LongText): string {
  const nodes = parse(text)
  if (!nodes) return plainHtml(text, to)
  const notes = notesOf(nodes)
  const read = { ...to, notes, headings: headingsOf(nodes, to.headingFrom ?? 2) }
  const drawing = { ...to, elements: longElements(read) }
  return draw(nodes, drawing) + endnotes(read, drawing)
}

function plainHtml(text: string, to: References): string {
  const isLong = text.length > maxLength
  const source = text.replace(/\r\n?/g, '\n')
  const about = { dir: 'auto', class: isLong ? 'chunk' : undefined }
  return chunksOf(isLong ? nameReferences(source, to) : source)
    .map((block) => element('p', about, isLong ? escaped(block) : withReferences(block, to)))
    .join('')
}

interface ReadText extends LongText {
  headings: ReadonlyMap<Node, Heading>
  notes: ReadonlyMap<string, Note>
}

function longElements(text: ReadText): Elements {
  const drawnReferences = new Map<string, number>()

  function heading(node: Node, to: Drawing): string {
    const known = text.headings.get(node)
    if (!known) return messageElements.heading?.(node, to) ?? ''
    const id = `${text.anchors}-${known.slug}`
    const label = to.words.linkToHeading(known.text)
    const anchor = element('a', { class: 'anchor', href: `#${id}`, 'aria-label': label }, '#')
    const about = { id, ...directed(node.token.level) }
    return element(`h${known.level}`, about, draw(node.children, to), anchor)
  }

  function reference({ token }: Node, to: Drawing): string {
    const note = text.notes.get(token.content)
    if (!note) return escaped(`[^${token.content}]`)
    if (to.inLink) return element('sup', {}, String(note.number))
    const nth = (drawnReferences.get(note.label) ?? 0) + 1
    drawnReferences.set(note.label, nth)
    const about = {
      id: referenceId(text, note.number, nth),
      href: `#${noteId(text, note.number)}`,
      'aria-label': to.words.footnote(note.number),
    }
    return element('sup', { class: 'note-reference' }, element('a', about, String(note.number)))
  }

  function picture({ token, children }: Node, to: Drawing): string {
    const src = String(token.attrGet('src'))
    const id = fileIdIn(src)
    const words = textOf(children)
    if (!id) return link(src, escaped(words || src), to)
    const file = text.files?.(id)
    if (!file)
      return element('span', { class: 'unseen', dir: 'auto' }, escaped(words || to.words.picture))
    if (!file.picture) return toFile(file, escaped(words || file.name), to)
    const image = imageOf(file.picture, words || file.name)
    if (to.inLink) return image
    const about = { class: 'text-picture', href: file.address, target: '_blank', rel: 'noopener' }
    return element('a', about, image)
  }

  return {
    ...messageElements,
    heading,
    footnote: () => '',
    footnote_ref: reference,
    image: picture,
    link({ token, children }, to) {
      const id = fileIdIn(String(token.attrGet('href')))
      const within = draw(children, { ...to, inLink: true })
      const file = id ? text.files?.(id) : undefined
      if (id) return file ? toFile(file, within, to) : within
      return link(token.attrGet('href'), within, to)
    },
    spoiler({ children }, to) {
      if (to.inLink) return draw(children, to)
      const box = element('input', { type: 'checkbox', 'aria-label': to.words.showSpoiler })
      return element(
        'label',
        { class: 'spoiler' },
        box,
        element('span', {}, draw(children, { ...to, inLink: true })),
      )
    },
    spoiler_block: ({ token, children }, to) =>
      element(
        'details',
        { class: 'spoiler-block' },
        element('summary', { dir: 'auto' }, escaped(token.content || to.words.spoiler)),
        draw(children, to),
      ),
  }
}

/** The room that a picture takes at most, in pixels. */
const most = { width: 672, height: 480 }

function imageOf({ address, width, height }: NonNullable<TextFile['picture']>, name: string) {
  const scale = Math.min(1, most.width / width, most.height / height)
  return element('img', {
    ...{ src: address, alt: name },
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    ...{ loading: 'lazy', decoding: 'async' },
  })
}

function toFile({ address, name }: TextFile, words: string, to: Drawing): string {
  if (to.inLink) return words
  return element('a', { href: address, download: name, dir: 'auto' }, words)
}

function endnotes(text: ReadText, to: Drawing): string {
  const notes = [...text.notes.values()].map(({ number, children, references }) => {
    const back = element(
      'a',
      {
        class: 'note-back',
        href: `#${referenceId(text, number, 1)}`,
        'aria-label': to.words.backToText(number),
      },
      '↩',
    )
    const about = { id: noteId(text, number), tabindex: -1, dir: 'auto' }
    return element('li', about, draw(children, to), references > 0 ? back : '')
  })
  if (notes.length === 0) return ''
  const list = element('ol', { 'aria-label': to.words.footnotes }, ...notes)
  return element('div', { class: 'notes' }, list)
}

function noteId({ anchors }: LongText, number: number): string {
  return `${anchors}-note-${number}`
}

function referenceId({ anchors }: LongText, number: number, nth: number): string {
  return `${anchors}-note-${number}-${nth}`
}
