import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react'
import { asBlock, asText, takePaste } from './clipboard.ts'
import type { Formats, Shortcuts } from './formats.ts'
import { continueList, lineInCode } from './lines.ts'
import { applyEdit, type TextEdit, type Written, writtenIn } from './text-edit.ts'

/** Writing Markdown with comfort: shortcuts, lists that go on, code that takes Enter, and pastes that keep their form. */
export function useComposing<Name extends string>(
  area: RefObject<HTMLTextAreaElement | null>,
  formats: Formats<Name>,
  shortcuts: Shortcuts<Name>,
) {
  function format(name: Name) {
    if (area.current) applyEdit(area.current, formats[name](writtenIn(area.current)))
  }

  /** Whether the key was for this. `newLine` tells that a plain Enter makes a line here, as on touch screens. */
  function press(event: KeyboardEvent<HTMLTextAreaElement>, newLine = false): boolean {
    const edit = editFor(event, writtenIn(event.currentTarget), newLine)
    if (!edit) return false
    event.preventDefault()
    event.stopPropagation()
    applyEdit(event.currentTarget, edit)
    return true
  }

  function editFor(event: KeyboardEvent, written: Written, newLine: boolean): TextEdit | undefined {
    if (event.altKey) return undefined
    if (event.ctrlKey || event.metaKey) {
      const name = shortcuts(event, written)
      return name && formats[name](written)
    }
    if (event.key !== 'Enter' || written.start !== written.end) return undefined
    const { text, start } = written
    return (
      lineInCode(text, start) ?? (event.shiftKey || newLine ? continueList(text, start) : undefined)
    )
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

/** What reads HTML comes with the first paste of it. Where it can't be had, or can't read this, the words alone are pasted. */
async function pasteHtml(field: HTMLTextAreaElement, html: string, text: string): Promise<void> {
  const markdown = await import('./from-html.ts')
    .then(({ markdownFromHtml }) => markdownFromHtml(html))
    .catch(() => text)
  const written = writtenIn(field)
  const isBlock = /\n\n|^(?:[-|#>]|\d+\. |```)/.test(markdown)
  applyEdit(field, isBlock ? asBlock(written, markdown) : asText(written, markdown || text))
}
