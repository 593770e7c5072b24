/** What decides where the lines of a text break. */
const shaping = [
  'direction',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'padding-block-start',
  'padding-inline-end',
  'padding-inline-start',
  'tab-size',
  'word-spacing',
]

/**
 * How far below the upper edge of a text area the line of its caret begins, in pixels. Browsers do not tell, so the text before
 * the caret is set once more where nobody sees it.
 */
export function caretLine(area: HTMLTextAreaElement): number {
  const style = getComputedStyle(area)
  const copy = document.createElement('div')
  for (const name of shaping) copy.style.setProperty(name, style.getPropertyValue(name))
  Object.assign(copy.style, {
    position: 'absolute',
    insetBlockStart: '0',
    inlineSize: `${area.clientWidth}px`,
    visibility: 'hidden',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'break-word',
  })
  const caret = document.createElement('span')
  caret.textContent = '\u200b'
  copy.append(area.value.slice(0, area.selectionEnd), caret)
  area.after(copy)
  const line = caret.offsetTop - area.scrollTop
  copy.remove()
  return Math.max(0, Math.min(line, area.clientHeight))
}
