import type { ComponentType } from 'react'

/** What stands around a page: the rail and a community, the rail alone, a plain letter, or nothing. */
export type Surroundings = 'place' | 'app' | 'plain' | 'none'

type Names<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}$${infer Name}`
    ? Name
    : never

/** The parameters in a path: `/c/$community/chat/$channel` has `community` and `channel`. */
export type ParamsOf<Path extends string> = { readonly [Name in Names<Path>]: string }

export interface PageProps<Path extends string> {
  params: ParamsOf<Path>
}

/** A page as data: features list theirs in `web/index.ts`, the app makes routes of them. */
export interface Page {
  path: string
  within: Surroundings
  load: () => Promise<ComponentType<{ params: Readonly<Record<string, string>> }>>
}

/** Describes a page; `load` imports its component, so that its code comes when it is visited. */
export function page<const Path extends string>(description: {
  path: Path
  within: Surroundings
  load: () => Promise<ComponentType<PageProps<Path>>>
}): Page {
  return description as unknown as Page
}

/** The address of a page with its parameters filled in. */
export function pathTo<const Path extends string>(path: Path, params: ParamsOf<Path>): string {
  return path.replace(/\$(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ''),
  )
}
