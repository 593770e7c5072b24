import { type SyntheticEvent, useState } from 'react'

/**
 * Which row of a list one was last at, by an attribute of its element. A list that draws no more than what is in view has to
 * go on drawing it: its menu, its dialog and what is being written in it would go with it.
 */
export function useRowAtWork(attribute: string) {
  const [row, setRow] = useState<string>()
  const note = ({ target }: SyntheticEvent) => {
    const element = target instanceof Element && target.closest(`[${attribute}]`)
    if (element) setRow(element.getAttribute(attribute) ?? undefined)
  }
  return { row, onFocus: note, onPointerDown: note }
}
