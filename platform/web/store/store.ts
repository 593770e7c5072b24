import { useCallback, useRef, useSyncExternalStore } from 'react'

/** A value that can be watched. Values are never changed in place. */
export interface Store<Value> {
  get(): Value
  set(next: Value | ((last: Value) => Value)): void
  watch(changed: () => void): () => void
}

export function createStore<Value>(first: Value): Store<Value> {
  let value = first
  const watchers = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      const last = value
      value = isUpdate<Value>(next) ? next(last) : next
      if (!Object.is(last, value)) for (const changed of watchers) changed()
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}

type Watched<Value> = Pick<Store<Value>, 'get' | 'watch'>

/** A part of a store; the component draws anew only when that part has changed, by `same`. */
export function useStore<Value, Part = Value>(
  store: Watched<Value>,
  select: (value: Value) => Part = itself,
  same: (a: Part, b: Part) => boolean = Object.is,
): Part {
  const last = useRef<{ part: Part } | undefined>(undefined)
  const read = () => {
    const part = select(store.get())
    if (!last.current || !same(last.current.part, part)) last.current = { part }
    return last.current.part
  }
  return useSyncExternalStore(
    useCallback((changed) => store.watch(changed), [store]),
    read,
  )
}

/** Whether two lists hold the same things in the same order. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => Object.is(item, b[at]))
}

function itself<Value, Part>(value: Value): Part {
  return value as unknown as Part
}

function isUpdate<Value>(next: unknown): next is (last: Value) => Value {
  return typeof next === 'function'
}
