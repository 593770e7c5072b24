import { type RefObject, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../api/index.ts'
import { applyEdit, asBlock } from '../composing/index.ts'
import { toast } from '../ui/index.ts'
import { moved } from './moved.ts'

export type Attach = (files: readonly File[]) => Promise<string>

/**
 * Sends files while one goes on writing, and puts what `attach` answers where they were dropped. Until then nothing of
 * them is in the text, so no draft ever keeps half of one.
 */
export function useAttaching(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  attach: Attach | undefined,
  notSent: string,
) {
  const [sending, setSending] = useState(0)
  const spots = useRef(new Set<{ at: number }>())
  const last = useRef(text)

  useEffect(() => {
    for (const spot of spots.current) spot.at = moved(spot.at, last.current, text)
    last.current = text
  }, [text])

  async function take(files: readonly File[]): Promise<void> {
    const field = area.current
    if (!attach || !field || files.length === 0) return
    field.focus({ preventScroll: true }) // so that it can be undone like anything that was typed
    const spot = { at: field.selectionEnd }
    spots.current.add(spot)
    setSending((count) => count + files.length)
    try {
      const markdown = await attach(files)
      if (markdown !== '') put(field, spot.at, markdown)
    } catch (error) {
      toast(error instanceof ApiProblem ? error.detail : notSent, { tone: 'bad' })
    } finally {
      spots.current.delete(spot)
      setSending((count) => count - files.length)
    }
  }

  return { take, sending }
}

/** Puts a block in without taking the focus from where somebody writes by now, or the caret from its place. */
function put(field: HTMLTextAreaElement, at: number, block: string): void {
  const { value, selectionStart, selectionEnd } = field
  const edit = asBlock({ text: value, start: at, end: at }, block)
  const shift = (place: number) => (place >= at ? place + edit.insert.length : place)
  const select = [shift(selectionStart), shift(selectionEnd)] as const
  if (document.activeElement === field) return applyEdit(field, { ...edit, select })
  field.setRangeText(edit.insert, at, at)
  field.setSelectionRange(...select)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
