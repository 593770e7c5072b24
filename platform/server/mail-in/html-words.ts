import { longestHtml } from './limits.ts'

/** Where Outlook puts the mail that is answered: all behind it is quoted. */
const quotedBehind =
  /<(?:div|hr|span)\b[^<>]{0,500}?\bid=["']?(?:x_)*(?:appendonsend|divRplyFwdMsg|replySplit)\b/i

/** Parts that mail programs name: what they quote, and what they sign with. */
const foreign = new Set([
  ...['gmail_quote', 'gmail_quote_container', 'gmail_signature', 'gmail_attr', 'yahoo_quoted'],
  ...['moz-cite-prefix', 'moz-signature', 'protonmail_quote', 'protonmail_signature_block'],
  ...['ms-outlook-mobile-signature', 'Signature', 'apple-signature'],
])

/** The Markdown of a mail that has no plain text, without what its program marks as quoted. Read without being run: no request goes out. */
export async function htmlWords(html: string): Promise<string> {
  const [shown = ''] = html.slice(0, longestHtml).split(quotedBehind, 1)
  return isDeep(shown) || hasLongGap(shown) ? withoutTags(shown) : markdownOf(shown)
}

/** Parsers of HTML take long where much stands in each other, which nobody writes. */
function isDeep(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  for (const [, end, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]{0,20})/gi)) {
    const name = tag.toLowerCase()
    const before = open.get(name) ?? 0
    if (closesItself.has(name) || (end && before === 0)) continue
    open.set(name, end ? before - 1 : before + 1)
    depth += end ? -1 : 1
    if (depth > deepest) return true
  }
  return false
}

const deepest = 200

/** Elements that hold nothing, or that the next of their kind ends. */
const closesItself = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'tbody', 'thead', 'option', 'html', 'head', 'body'],
])

/** Turndown looks for the end of the text from each sign of a gap. Spaces in a row are one to it, but in `pre`. */
function hasLongGap(html: string): boolean {
  return longGap.test(/<pre\b/i.test(html) ? html : html.replaceAll(/[ \t\r\n]+/g, ' '))
}

const longGap = /(?:\s|<[^<>]{0,2000}>|&(?:[a-z]{1,20}|#x?[\da-f]{1,8});?){500}/i

function withoutTags(html: string): string {
  return html.replaceAll(/<[^<>]{0,2000}>/g, ' ').replaceAll(/[^\S\n]+/g, ' ')
}

async function markdownOf(html: string): Promise<string> {
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
  return service
    .turndown(html)
    .replaceAll('\u00A0', ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/^(-|\d+\.) {2,3}/gm, '$1 ')
}

function isForeign(node: Pick<Element, 'nodeName' | 'getAttribute'>): boolean {
  const names = [node.getAttribute('id') ?? '', ...(node.getAttribute('class') ?? '').split(/\s+/)]
  const isCited = node.nodeName === 'BLOCKQUOTE' && node.getAttribute('type') === 'cite'
  return isCited || names.some((name) => foreign.has(name.replace(/^(?:x_)+/, '')))
}
