import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { asBlock, asText, takePaste } from './clipboard.ts'
import { continueList, lineInCode } from './lines.ts'
import { toggleMark, togglePrefix, toLink } from './marks.ts'
import { applyEdit, type TextEdit, type Written, writtenIn } from './text-edit.ts'

/** What can be done to the words being written, by the name of its button. */
export const formats = {
  bold: (written: Written) => toggleMark(written, '**'),
  italic: (written: Written) => toggleMark(written, '*'),
  strike: (written: Written) => toggleMark(written, '~~'),
  code: (written: Written) => toggleMark(written, '`'),
  link: (written: Written) => toLink(written),
  list: (written: Written) => togglePrefix(written, '- '),
  quote: (written: Written) => togglePrefix(written, '> '),
} satisfies Record<string, (written: Written) => TextEdit>
export type Format = keyof typeof formats

/** Writing Markdown with comfort: shortcuts, lists that go on, code that takes Enter, and pastes that keep their form. */
export function useComposing(area: RefObject<HTMLTextAreaElement | null>) {
  function format(name: Format) {
    if (area.current) applyEdit(area.current, formats[name](writtenIn(area.current)))
  }

  /** Whether the key was for this. `newLine` tells that a plain Enter makes a line here, as on touch screens. */
  function press(event: KeyboardEvent<HTMLTextAreaElement>, newLine = false): boolean {
    const written = writtenIn(event.currentTarget)
    const edit = editFor(event, written, newLine)
    if (!edit) return false
    event.preventDefault()
    event.stopPropagation()
    applyEdit(event.currentTarget, edit)
    return true
  }

  function paste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const field = event.currentTarget
    const { clipboardData } = event
    const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')]
    const copied = { text, html, editor: clipboardData.getData('vscode-editor-data') }
    const taken =
      event.clipboardData.files.length > 0 && text === ''
        ? 'plain'
        : takePaste(copied, writtenIn(field))
    if (taken === 'plain') return
    event.preventDefault()
    if (taken === 'html') void pasteHtml(field, html, text)
    else applyEdit(field, taken)
  }

  return { format, press, paste }
}

function editFor(event: KeyboardEvent, written: Written, newLine: boolean): TextEdit | undefined {
  if (event.altKey) return undefined
  if (event.ctrlKey || event.metaKey) {
    const name = formatOf(event, written)
    return name && formats[name](written)
  }
  if (event.key !== 'Enter' || written.start !== written.end) return undefined
  const { text, start } = written
  return (
    lineInCode(text, start) ?? (event.shiftKey || newLine ? continueList(text, start) : undefined)
  )
}

/** Ctrl or Cmd with B, I, E; with Shift and X; with K where words are selected, as without it is for going places. */
function formatOf(event: KeyboardEvent, { start, end }: Written): Format | undefined {
  const key = event.key.toLowerCase()
  if (event.shiftKey) return key === 'x' ? 'strike' : undefined
  if (key === 'k') return start < end ? 'link' : undefined
  const names: Readonly<Record<string, Format>> = { b: 'bold', i: 'italic', e: 'code' }
  return names[key]
}

/** What reads HTML comes with the first paste of it. Where it can't be had, or can't read this, the words alone are pasted. */
async function pasteHtml(field: HTMLTextAreaElement, html: string, text: string): Promise<void> {
  const markdown = await import('./from-html.ts')
    .then(({ markdownFromHtml }) => markdownFromHtml(html))
    .catch(() => text)
  const written = writtenIn(field)
  const isBlock = /\n\n|^(?:[-|#>]|\d+\. |```)/.test(markdown)
  applyEdit(field, isBlock ? asBlock(written, markdown) : asText(written, markdown || text))
}
