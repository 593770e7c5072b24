import { createElement, Fragment, useMemo } from 'react'
import { boundedParser } from '#platform/markdown/budget.ts'
import { messageGrammar } from '#platform/markdown/grammar.ts'
import { draw, messageElements } from './elements.ts'
import type { MarkdownProps } from './markdown.tsx'
import { PlainText } from './plain-text.tsx'

const parse = boundedParser(messageGrammar())

/** A message read as Markdown, or as plain text if that would cost too much. */
export function Document({ text, ...to }: MarkdownProps) {
  const nodes = useMemo(() => parse(text), [text])
  if (!nodes) return <PlainText text={text} {...to} />
  return createElement(Fragment, null, ...draw(nodes, { ...to, elements: messageElements }))
}
