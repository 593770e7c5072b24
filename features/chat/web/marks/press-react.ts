import type { KeyboardEvent } from 'react'

/** R or + on a message that has the focus opens its emoji. */
export function pressReact(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget, ctrlKey, metaKey, altKey } = event
  if (target !== currentTarget || ctrlKey || metaKey || altKey) return
  if (key !== '+' && key.toLowerCase() !== 'r') return
  event.preventDefault()
  currentTarget.querySelector<HTMLElement>('.message-actions [data-emoji-button]')?.click()
}
