import { isInCode } from './lines.ts'
import { fenced, isAddress } from './marks.ts'
import { rowsOfTabs, tableOf } from './tables.ts'
import type { TextEdit, Written } from './text-edit.ts'

/** What was copied, in the forms that matter here; empty where it has none. */
export interface Copied {
  text: string
  html: string
  /** What editors of code say of it, as JSON with the `mode`: `vscode-editor-data`. */
  editor: string
}

const longestHtml = 500_000

/** How a paste is to be taken: as an edit at once, as HTML to be turned into Markdown, or as the browser does. */
export function takePaste(copied: Copied, written: Written): TextEdit | 'html' | 'plain' {
  const { text, html } = copied
  const { start, end } = written
  if (isInCode(written.text, start)) return 'plain'
  const selected = written.text.slice(start, end)
  if (isAddress(text.trim()) && selected.trim() !== '' && !/\n/.test(selected))
    return isAddress(selected) ? 'plain' : linked(written, text.trim())
  if (isCode(copied)) return codeBlock(written, text, languageOf(copied.editor))
  if (html !== '' && html.length <= longestHtml && isRich(html)) return 'html'
  const rows = html === '' ? rowsOfTabs(text) : undefined
  return rows ? asBlock(written, tableOf(rows)) : 'plain'
}

/** A block of its own: what stands before and after it gets an empty line between. */
export function asBlock({ text, start, end }: Written, block: string): TextEdit {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const lead = before.trim() === '' ? '' : '\n'.repeat(2 - newlinesAtEnd(before))
  const trail = after.trim() === '' ? '\n' : '\n'.repeat(2 - newlinesAtStart(after))
  const insert = `${lead}${block}${trail}`
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] }
}

/** Text that goes where the caret is. */
export function asText({ start, end }: Written, insert: string): TextEdit {
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] }
}

function linked({ text, start, end }: Written, address: string): TextEdit {
  const words = text.slice(start, end).replace(/[[\]]/g, '\\$&')
  const insert = `[${words}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] }
}

/** Several lines from an editor of code: it says so, or its HTML is set like code. */
function isCode({ text, html, editor }: Copied): boolean {
  if (!text.trim().includes('\n')) return false
  if (editor !== '') return true
  const opening = /<(?:body[^>]*>\s*(?:<!--.*?-->\s*)?<)?(?:div|pre)\b[^>]*>/i.exec(html)?.[0] ?? ''
  return /white-space:\s*pre\b/i.test(opening) && /monospace|consolas|menlo|courier/i.test(opening)
}

function codeBlock(written: Written, code: string, language: string): TextEdit {
  const trimmed = code.replace(/\r\n?/g, '\n').replace(/\s+$/, '').replace(/^\n+/, '')
  const { insert } = fenced(trimmed, 0, trimmed.length, language)
  return asBlock(written, insert)
}

const plainModes = new Set(['plaintext', 'text'])

function languageOf(editor: string): string {
  const mode = /"mode"\s*:\s*"([\w+#.-]{1,30})"/.exec(editor)?.[1] ?? ''
  return plainModes.has(mode) ? '' : mode
}

/** Whether HTML says more than its words do. */
function isRich(html: string): boolean {
  return /<(?:table|pre|code|b|strong|i|em|s|del|strike|a\s[^>]*href|ul|ol|blockquote|h[1-6])\b/i.test(
    html.replace(/<style[\s\S]*?<\/style>/gi, ''),
  )
}

function newlinesAtEnd(text: string): number {
  return Math.min(2, /\n*$/.exec(text)?.[0].length ?? 0)
}

function newlinesAtStart(text: string): number {
  return Math.min(2, /^\n*/.exec(text)?.[0].length ?? 0)
}
