import { createElement, Fragment, useContext, useMemo } from 'react'
import { longBounds } from '#platform/markdown/bounds.ts'
import { boundedParser } from '#platform/markdown/budget.ts'
import { longGrammar } from '#platform/markdown/long-grammar.ts'
import { notesOf } from '#platform/markdown/notes.ts'
import { headingsOf } from '#platform/markdown/outline.ts'
import { draw } from '../elements.ts'
import { PlainText } from '../plain-text.tsx'
import { EmbedsContext } from './embeds.tsx'
import { Endnotes } from './endnotes.tsx'
import { longElements } from './long-elements.tsx'
import type { LongMarkdownProps } from './long-markdown.tsx'

const parse = boundedParser(longGrammar(), longBounds)

/** A long text read as Markdown, or as plain text if that would cost too much. `own` begins its ids where `anchors` does not. */
export function LongDocument({ text, own, ...props }: LongMarkdownProps & { own: string }) {
  const embeds = useContext(EmbedsContext)
  const { anchors, headingFrom = 2, files, onLook, ...to } = props
  const read = useMemo(() => readText(text, headingFrom), [text, headingFrom])
  if (!read) return <PlainText text={text} {...to} />
  const { nodes, headings, notes } = read
  const ids = anchors ?? own
  const more = { ids, isAddressed: anchors !== undefined, headings, notes, files, onLook, embeds }
  const drawing = { ...to, elements: longElements(more) }
  return (
    <>
      {createElement(Fragment, null, ...draw(nodes, drawing))}
      {notes.size > 0 && <Endnotes notes={[...notes.values()]} ids={ids} drawing={drawing} />}
    </>
  )
}

function readText(text: string, headingFrom: number) {
  const nodes = parse(text)
  return nodes && { nodes, headings: headingsOf(nodes, headingFrom), notes: notesOf(nodes) }
}
