import Turndown from 'turndown'
import { fenceFor } from './marks.ts'
import { tableOf } from './tables.ts'

/** Turns copied HTML into the Markdown of messages. It is read without being run: no script, no picture, no request. */
export function markdownFromHtml(html: string): string {
  return service
    .turndown(html)
    .replace(/\u00A0/g, ' ')
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}

const service = new Turndown({
  headingStyle: 'atx',
  bulletListMarker: '-',
  codeBlockStyle: 'fenced',
  emDelimiter: '*',
})

service.remove(['script', 'style', 'noscript', 'title', 'template', 'iframe', 'object', 'head'])
service.addRule('struck', {
  filter: (node) => isNamed(node, 's', 'del', 'strike'),
  replacement: (content) => (content.trim() === '' ? content : `~~${content}~~`),
})
// Office programs wrap everything in a bold that is not bold, and say bold by style alone.
service.addRule('not bold', {
  filter: (node) => isNamed(node, 'b', 'strong') && weightOf(node) === 'normal',
  replacement: (content) => content,
})
service.addRule('bold by style', {
  filter: (node) => isNamed(node, 'span') && weightOf(node) === 'bold',
  replacement: (content) => (content.trim() === '' ? content : `**${content.trim()}**`),
})
service.addRule('items', {
  filter: 'li',
  replacement: (content, node) => {
    const list = node.parentElement
    const ordered = list !== null && isNamed(list, 'ol')
    const first = Number(list?.getAttribute('start') ?? 1)
    const place = list ? Array.prototype.indexOf.call(list.children, node) : 0
    const marker = ordered ? `${first + place}. ` : '- '
    const indented = content.trim().replace(/\n/g, `\n${' '.repeat(marker.length)}`)
    return `${marker}${indented}${node.nextSibling ? '\n' : ''}`
  },
})
service.addRule('links', {
  filter: (node) => isNamed(node, 'a'),
  replacement: (content, node) => {
    const address = 'getAttribute' in node ? (node.getAttribute('href') ?? '') : ''
    const words = content.replace(/\s+/g, ' ').trim()
    if (words === '' || !/^(?:https?:|mailto:)/i.test(address)) return content
    return words === address ? address : `[${words}](${address.replace(/[()\s]/g, escaped)})`
  },
})
service.addRule('pictures', {
  filter: 'img',
  replacement: (_, node) => ('getAttribute' in node ? (node.getAttribute('alt') ?? '') : ''),
})
service.addRule('code', {
  filter: 'pre',
  replacement: (_, node) => {
    const code = (node.textContent ?? '').replace(/^\n|\n+$/g, '')
    const fence = fenceFor(code)
    return `\n\n${fence}${languageIn('outerHTML' in node ? node.outerHTML : '')}\n${code}\n${fence}\n\n`
  },
})
service.addRule('tables', {
  filter: 'table',
  replacement: (content, node) => {
    const rows = 'querySelectorAll' in node ? rowsIn(node) : []
    const isData = rows.length > 1 && rows.some((row) => row.length > 1)
    return isData ? `\n\n${tableOf(rows)}\n\n` : content
  },
})

interface Queried {
  querySelectorAll(selector: string): ArrayLike<{ innerHTML: string } & Queried>
}

/** The cells of a table of data; none where tables stand in it, which is how mails are laid out. */
function rowsIn(table: Queried): string[][] {
  if (table.querySelectorAll('table').length > 0) return []
  return Array.from(table.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('td, th'), (cell) => inLine(markdownFromHtml(cell.innerHTML))),
  ).filter((row) => row.length > 0)
}

function inLine(markdown: string): string {
  return markdown.replace(/\s*\n\s*/g, ' ')
}

function isNamed({ nodeName }: { nodeName: string }, ...names: string[]): boolean {
  return names.includes(nodeName.toLowerCase())
}

function weightOf(node: { getAttribute(name: string): string | null }): string | undefined {
  const weight = /font-weight:\s*(\w+)/i.exec(node.getAttribute('style') ?? '')?.[1]
  if (weight === undefined) return undefined
  return weight === 'bold' || Number(weight) >= 600 ? 'bold' : 'normal'
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
}

function languageIn(opening: string): string {
  return /\b(?:language|lang|highlight-source)-([\w+#-]{1,30})/.exec(opening)?.[1] ?? ''
}
