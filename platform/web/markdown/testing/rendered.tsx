import { renderToStaticMarkup } from 'react-dom/server'
import { en } from '#platform/markdown/messages/en.ts'
import { Markdown, type MarkdownProps } from '../markdown.tsx'
import type { Names } from '../names.ts'

export const ann = '018f4e2a-0000-7000-8000-00000000000a'
export const bob = '018f4e2a-0000-7000-8000-00000000000b'
export const glazeLab = '018f4e2a-0000-7000-8000-0000000000c1'
export const nobody = '018f4e2a-0000-7000-8000-00000000000f'

const members = new Map([
  [ann, 'Ann Ó Briain'],
  [bob, 'Bob <b>'],
])

/** Ann and Bob, and one channel. */
export const names: Names = {
  mentions: (id) => members.get(id),
  channels: (id) => (id === glazeLab ? 'glaze-lab' : undefined),
  words: en,
}

/** The markup of a message as the browser gets it. */
export function rendered(text: string, props: Partial<MarkdownProps> = {}): string {
  const markup = renderToStaticMarkup(<Markdown text={text} {...names} {...props} />)
  return markup.replace(/^<div class="markdown">|<\/div>$/g, '')
}

/** What is read of markup: blocks apart, entities decoded. */
export function visible(markup: string): string {
  return markup
    .replace(/<\/?(?:p|li|ul|ol|blockquote|pre|div|table|tr|td|th|hr)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|#x27);/g, (_, name: string) => entities[name] ?? '')
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'" }
