import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { boundedParser } from '#platform/markdown/budget.ts'
import { messageGrammar } from '#platform/markdown/grammar.ts'
import { draw, type Elements, messageElements } from './elements.ts'
import { names } from './testing/rendered.tsx'

const parse = boundedParser(messageGrammar())

function drawn(text: string, elements: Elements): string {
  const children = draw(parse(text) ?? [], { ...names, elements })
  return renderToStaticMarkup(createElement(Fragment, null, ...children))
}

test('a type that is not on the list shows as its text', () => {
  expect(drawn('a **b** `c <i>` [d](https://a.example)', {})).toBe('a b c &lt;i&gt; d')
})

test('another kind of writing may draw what it draws otherwise', () => {
  const forum: Elements = { ...messageElements, heading: () => createElement('h2', null, 'here') }
  expect(drawn('# a\n\n*b*', forum)).toBe('<h2>here</h2><p dir="auto"><em>b</em></p>')
})
