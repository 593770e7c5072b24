/** Filled in by the build, see `shellList` in build.ts. */
declare const __SHELL_FILES__: readonly string[]
declare const __SHELL_VERSION__: string

/** The little of a service worker's scope that we use; TypeScript's own types of it cannot stand beside those of a page. */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface WorkerFetchEvent extends WorkerEvent {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}
interface WorkerScope {
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: WorkerFetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

const worker = globalThis as unknown as WorkerScope
const shellCache = `shell-${__SHELL_VERSION__}`
const assetCache = 'assets'
const keptAssets = 120

worker.addEventListener('install', (event) => event.waitUntil(keepShell()))
worker.addEventListener('activate', (event) => event.waitUntil(dropOldShells()))
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetFor(request))
  else if (request.mode === 'navigate' && !isServed(url.pathname))
    event.respondWith(pageFor(request))
  else if (__SHELL_FILES__.includes(url.pathname)) event.respondWith(freshOrKept(request))
})

/** What the server alone answers: never kept, and never replaced by the shell. */
function isServed(path: string): boolean {
  return /^\/(api|files|healthz|readyz|metrics)(\/|$)/.test(path)
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(shellCache)
  await cache.addAll(__SHELL_FILES__.map((file) => new Request(file, { cache: cacheOf(file) })))
}

/** The page that installs this has just loaded most of them: on a slow line they must not come twice. */
function cacheOf(file: string): RequestCache {
  return file.startsWith('/assets/') ? 'default' : 'reload'
}

async function dropOldShells(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith('shell-') && name !== shellCache) await caches.delete(name)
  }
  await worker.clients.claim()
}

/** Assets carry a hash of their content in the name, so what was kept is right for ever. */
async function assetFor(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) {
    const cache = await caches.open(assetCache)
    await cache.put(request, response.clone())
    await dropOldest(cache)
  }
  return response
}

async function dropOldest(cache: Cache): Promise<void> {
  const requests = await cache.keys()
  await Promise.all(requests.slice(0, -keptAssets).map((request) => cache.delete(request)))
}

async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (offline) {
    const shell = await caches.match('/')
    if (shell) return shell
    throw offline
  }
}

async function freshOrKept(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (offline) {
    const kept = await caches.match(request)
    if (kept) return kept
    throw offline
  }
}
