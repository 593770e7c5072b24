import { renderToStaticMarkup } from 'react-dom/server'
import { names } from '../testing/rendered.tsx'
import { LongMarkdown, type LongMarkdownProps } from './long-markdown.tsx'

export const kiln = '018f4e2a-0000-7000-8000-0000000000d1'
export const log = '018f4e2a-0000-7000-8000-0000000000d2'

/** A picture and a text file go along. */
export const files: LongMarkdownProps['files'] = (id) => {
  if (id === log) return { name: 'log.txt', address: '/files/log' }
  if (id !== kiln) return undefined
  const picture = { address: '/files/small', width: 1344, height: 672 }
  return { name: 'kiln.png', address: '/files/kiln', picture }
}

/** The markup of a long text as the browser gets it. */
export function renderedLong(text: string, props: Partial<LongMarkdownProps> = {}): string {
  const markup = renderToStaticMarkup(
    <LongMarkdown text={text} anchors="p1" files={files} {...names} {...props} />,
  )
  return markup.replace(/^<div class="markdown long">|<\/div>$/g, '')
}
