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
const timers = new Map<number, ReturnType<typeof setTimeout>>()
const watchers = new Set<() => void>()

/** Says at the edge what just happened. It goes by itself, except for what went wrong, which stays until dismissed. */
export function toast(
  message: string,
  options: Partial<Pick<Toast, 'tone' | 'action'>> = {},
): void {
  const next: Toast = { id: ++lastId, message, tone: 'plain', ...options }
  show([...toasts, next].slice(-most))
  rest(next)
}

export function dismissToast(id: number): void {
  clearTimeout(timers.get(id))
  timers.delete(id)
  show(toasts.filter((each) => each.id !== id))
}

/** Keeps all toasts while somebody reads or reaches for one. */
export function holdToasts(): void {
  for (const timer of timers.values()) clearTimeout(timer)
  timers.clear()
}

/** Lets them go again, each after its full time. */
export function releaseToasts(): void {
  for (const each of toasts) rest(each)
}

export function currentToasts(): readonly Toast[] {
  return toasts
}

export function watchToasts(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function rest({ id, tone, action }: Toast) {
  if (tone === 'bad' || timers.has(id)) return
  timers.set(
    id,
    setTimeout(() => dismissToast(id), action ? restingTime * 2 : restingTime),
  )
}

function show(next: readonly Toast[]) {
  toasts = next
  for (const changed of watchers) changed()
}
