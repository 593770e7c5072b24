import { useSyncExternalStore } from 'react'

export interface Late<Module> {
  /** Fetches the module if it is not here yet. */
  load(): Promise<Module>
  /** The module, if it is here. */
  peek(): Module | undefined
  /** The module, undefined until it is here. Whoever asks first has it fetched; from then on there is no waiting. */
  useLoaded(): Module | undefined
}

/** A module fetched on first use. One that could not be fetched is tried again for the next who asks. */
export function late<Module>(fetch: () => Promise<Module>): Late<Module> {
  const waiting = new Set<() => void>()
  let loaded: Module | undefined
  let loading: Promise<Module> | undefined

  async function fetchOnce(): Promise<Module> {
    try {
      loaded = await fetch()
    } catch (error) {
      loading = undefined
      throw error
    }
    for (const tell of waiting) tell()
    return loaded
  }

  function load() {
    loading ??= fetchOnce()
    return loading
  }

  function subscribe(tell: () => void) {
    waiting.add(tell)
    load().catch(() => {}) // offline, or a new version is out: what stands in stays
    return () => waiting.delete(tell)
  }

  const peek = () => loaded
  return { load, peek, useLoaded: () => useSyncExternalStore(subscribe, peek, peek) }
}
