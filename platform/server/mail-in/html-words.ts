import { longestHtml } from './limits.ts'

/** Where Outlook puts the mail that is answered: all behind it is quoted. */
const quotedBehind =
  /<(?:div|hr|span)\b[^>]*\bid=["']?(?:x_)*(?:appendonsend|divRplyFwdMsg|replySplit)\b/i

/** Parts that mail programs name: what they quote, and what they sign with. */
const foreign = new Set([
  ...['gmail_quote', 'gmail_quote_container', 'gmail_signature', 'gmail_attr', 'yahoo_quoted'],
  ...['moz-cite-prefix', 'moz-signature', 'protonmail_quote', 'protonmail_signature_block'],
  ...['ms-outlook-mobile-signature', 'Signature', 'apple-signature'],
])

/** The Markdown of a mail that has no plain text, without what its program marks as quoted. Read without being run: no request goes out. */
export async function htmlWords(html: string): Promise<string> {
  const { default: Turndown } = await import('turndown')
  const service = new Turndown({
    ...{ headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*' },
  })
  service.remove(['script', 'style', 'title', 'noscript', 'head' as 'title'])
  service.addRule('foreign', {
    filter: (node) => isForeign(node),
    replacement: () => '',
  })
  service.addRule('pictures', {
    filter: 'img',
    replacement: (_, node) => {
      const source = 'getAttribute' in node ? (node.getAttribute('src') ?? '') : ''
      return source.startsWith('cid:') ? `[${source}]` : ''
    },
  })
  const [shown = ''] = html.slice(0, longestHtml).split(quotedBehind, 1)
  return service
    .turndown(shown)
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/^(-|\d+\.) {2,3}/gm, '$1 ')
}

function isForeign(node: Pick<Element, 'nodeName' | 'getAttribute'>): boolean {
  const names = [node.getAttribute('id') ?? '', ...(node.getAttribute('class') ?? '').split(/\s+/)]
  const isCited = node.nodeName === 'BLOCKQUOTE' && node.getAttribute('type') === 'cite'
  return isCited || names.some((name) => foreign.has(name.replace(/^(?:x_)+/, '')))
}
