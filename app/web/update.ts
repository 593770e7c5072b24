import { useSyncExternalStore } from 'react'

/** A new version that is installed and waits to take over from the one shown. */
let waiting: ServiceWorker | undefined
const watchers = new Set<() => void>()

/** Keeps the shell for offline use and watches for new versions of it. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return
  const registration = await navigator.serviceWorker.register('/service-worker.js')
  watchForUpdate(registration)
  document.addEventListener('visibilitychange', () => {
    // Without a network there is nothing new to find; the next look will do.
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
  })
}

/** A function that shows the new version, once there is one; the page is loaded anew by it. */
export function useUpdate(): (() => void) | undefined {
  return useSyncExternalStore(
    watch,
    () => (waiting ? takeUpdate : undefined),
    () => undefined,
  )
}

function watchForUpdate(registration: ServiceWorkerRegistration) {
  const offer = (candidate: ServiceWorker | null) => {
    // The very first worker replaces nothing, so there is nothing to offer.
    if (!candidate || !navigator.serviceWorker.controller) return
    waiting = candidate
    for (const changed of watchers) changed()
  }
  offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const installing = registration.installing
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') offer(installing)
    })
  })
}

function takeUpdate() {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  })
  waiting?.postMessage('take-over')
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
