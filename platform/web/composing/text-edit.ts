/** A change of a text being written: what stands from `from` to `to` becomes `insert`, and then this is selected. */
export interface TextEdit {
  from: number
  to: number
  insert: string
  select: readonly [start: number, end: number]
}

/** A text and what of it is selected. */
export interface Written {
  text: string
  start: number
  end: number
}

/** Types an edit into a text area, so that undo takes it back like anything that was typed. */
export function applyEdit(area: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  area.focus()
  area.setSelectionRange(from, to)
  // Deprecated, and the only way into the history of undo that all browsers have.
  const typed =
    insert === ''
      ? from === to || document.execCommand('delete')
      : document.execCommand('insertText', false, insert)
  if (!typed) {
    area.setRangeText(insert, from, to)
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  area.setSelectionRange(...select)
}

export function writtenIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Written {
  return { text: value, start: selectionStart, end: selectionEnd }
}

/** The text as an edit leaves it; for tests, and for showing what would come. */
export function edited(text: string, { from, to, insert }: TextEdit): string {
  return text.slice(0, from) + insert + text.slice(to)
}
