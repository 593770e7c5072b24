import type { Tone } from './tag.tsx'

export interface Toast {
  id: number
  message: string
  tone: Extract<Tone, 'plain' | 'good' | 'bad'>
  /** One thing to do about it, such as taking it back. */
  action?: { label: string; run: () => void }
}

const restingTime = 6_000
const most = 3

let toasts: readonly Toast[] = []
let lastId = 0
const watchers = new Set<() => void>()

/** Says in a corner what just happened. Without an action it goes by itself; what went wrong stays until dismissed. */
export function toast(
  message: string,
  options: Partial<Pick<Toast, 'tone' | 'action'>> = {},
): void {
  const next: Toast = { id: ++lastId, message, tone: 'plain', ...options }
  show([...toasts, next].slice(-most))
  if (next.tone !== 'bad')
    setTimeout(() => dismissToast(next.id), restingTime * (next.action ? 2 : 1))
}

export function dismissToast(id: number): void {
  show(toasts.filter((each) => each.id !== id))
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function watchToasts(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function show(next: readonly Toast[]) {
  toasts = next
  for (const changed of watchers) changed()
}
