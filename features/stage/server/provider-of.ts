import type { Provider } from '../contract.ts'

/** Where films are shown from; a Jitsi of one's own is set up by the operator. */
export const players = ['https://www.youtube-nocookie.com', 'https://player.vimeo.com']

type Embedding = (address: URL, jitsi: string) => Provider | undefined

const found = (name: Provider['name'], address: URL, embed: string | null): Provider => ({
  name,
  embed,
  href: address.href,
})

/** One function for each way to meet; another is one more of them. The first that knows an address answers. */
const embeddings: readonly Embedding[] = [
  (address) => {
    const id = youtubeId(address)
    if (!id) return undefined
    return found('youtube', address, `https://www.youtube-nocookie.com/embed/${id}`)
  },
  (address) => {
    const id = hostIs(address, 'vimeo.com') && /^\/(\d+)/.exec(address.pathname)?.[1]
    return id ? found('vimeo', address, `https://player.vimeo.com/video/${id}`) : undefined
  },
  (address, jitsi) =>
    address.origin === jitsi && address.pathname.length > 1
      ? found('jitsi', address, address.href)
      : undefined,
  (address) => (hostIs(address, 'zoom.us') ? found('zoom', address, null) : undefined),
  (address) => (hostIs(address, 'meet.google.com') ? found('meet', address, null) : undefined),
  (address) =>
    hostIs(address, 'teams.microsoft.com') || hostIs(address, 'teams.live.com')
      ? found('teams', address, null)
      : undefined,
]

/** How an address is shown on a stage: in the page where its provider can be embedded, else behind a link. */
export function providerOf(href: string, jitsi: string): Provider {
  const address = new URL(href)
  for (const embedding of embeddings) {
    const provider = embedding(address, jitsi)
    if (provider) return provider
  }
  return found('link', address, null)
}

function youtubeId(address: URL): string | undefined {
  const wanted = /^[\w-]{6,20}$/
  if (hostIs(address, 'youtu.be')) return wanted.exec(address.pathname.slice(1))?.[0]
  if (!hostIs(address, 'youtube.com')) return undefined
  const [, kind, id] = address.pathname.split('/')
  const named = kind === 'watch' ? address.searchParams.get('v') : id
  const isVideo = kind === 'watch' || kind === 'live' || kind === 'embed'
  return isVideo && named ? wanted.exec(named)?.[0] : undefined
}

/** The host itself, or one below it. */
function hostIs({ hostname, protocol }: URL, host: string): boolean {
  return protocol === 'https:' && (hostname === host || hostname.endsWith(`.${host}`))
}
