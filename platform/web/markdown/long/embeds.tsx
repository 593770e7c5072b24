import { type ComponentType, createContext, type ReactNode, Suspense } from 'react'
import { isForeign } from '#platform/markdown/links.ts'

/** What a feature shows of one of its pages where its address stands alone in a text. */
export interface Embed {
  /** The path of the page, as `/c/$community/forum/$topic`. */
  path: string
  /** Draws it; its code may come late. */
  card: ComponentType<EmbedProps>
}

export interface EmbedProps {
  url: URL
  /** The parts of the path by name. */
  params: Readonly<Record<string, string>>
  /** The link as it was written: what is unknown, not here yet, or not for who reads is drawn as that. */
  plain: ReactNode
}

/** The embeds of all features. */
export const EmbedsContext = createContext<readonly Embed[]>([])

/** What draws the card of an address of ours; undefined where no feature knows it. */
export function embedFor(
  address: string,
  embeds: readonly Embed[],
  here: string | undefined = globalThis.location?.origin,
): ((plain: ReactNode) => ReactNode) | undefined {
  const url = URL.parse(address)
  if (!url || isForeign(url, here)) return undefined
  for (const { path, card: Card } of embeds) {
    const params = paramsIn(path, url.pathname)
    if (params) {
      return (plain) => (
        <Suspense fallback={plain}>
          <Card {...{ url, params, plain }} />
        </Suspense>
      )
    }
  }
  return undefined
}

/** The parts of a path by the names a pattern gives them; undefined where it is another path. */
export function paramsIn(pattern: string, path: string): Record<string, string> | undefined {
  const [names, parts] = [pattern.split('/'), path.replace(/\/$/, '').split('/')]
  if (names.length !== parts.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, name] of names.entries()) {
    const part = parts[at] ?? ''
    if (name.startsWith('$') && part !== '') params[name.slice(1)] = decoded(part)
    else if (name !== part) return undefined
  }
  return params
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
