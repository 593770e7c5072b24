import type { CompactEmoji } from 'emojibase'
import { canonicalEmoji } from '#lib/emoji.ts'
import type { Language } from '#lib/messages.ts'

/** An emoji one may choose. */
export interface Known {
  emoji: string
  /** What it is called in the language of the reader. */
  label: string
  /** Everything it is found by, in lower case. */
  words: readonly string[]
  /** The group it stands in. */
  group: string
  /** In the five skin tones, from light to dark, where it has them. */
  tones?: readonly string[]
}

const loading = new Map<Language, Promise<readonly Known[]>>()

/** All emoji in their order, called as in a language; found by their English names on GitHub too. */
export function loadEmoji(language: Language): Promise<readonly Known[]> {
  const known = loading.get(language) ?? fetchEmoji(language)
  loading.set(language, known)
  known.catch(() => loading.delete(language)) // tried again for the next who asks
  return known
}

async function fetchEmoji(language: Language): Promise<readonly Known[]> {
  const [data, { groups }, codes] = await fetchers[language]()
  const names = new Map(groups.map(({ order, message }) => [order, message]))
  return data.flatMap((each) => {
    const { group, unicode, label, tags = [], hexcode } = each
    const emoji = canonicalEmoji(unicode)
    if (!emoji || group === undefined) return []
    const shortcodes = [codes[hexcode] ?? []].flat()
    const words = [label, ...tags, ...shortcodes].map((word) => word.toLowerCase())
    const tones = tonesOf(each)
    return { emoji, label, words, group: names.get(group) ?? '', ...(tones && { tones }) }
  })
}

function tonesOf({ skins = [] }: CompactEmoji): readonly string[] | undefined {
  const tones = skins.flatMap(({ unicode }) => canonicalEmoji(unicode) ?? []).slice(0, 5)
  return tones.length === 5 ? tones : undefined
}

type Names = Readonly<Record<string, string | readonly string[]>>

const githubNames = (): Promise<{ default: Names }> =>
  import('emojibase-data/en/shortcodes/github.json')

const fetchers = {
  en: async () =>
    defaults(
      await Promise.all([
        import('emojibase-data/en/compact.json'),
        import('emojibase-data/en/messages.json'),
        githubNames(),
      ]),
    ),
  de: async () =>
    defaults(
      await Promise.all([
        import('emojibase-data/de/compact.json'),
        import('emojibase-data/de/messages.json'),
        githubNames(),
      ]),
    ),
}

function defaults<A, B, C>(modules: [{ default: A }, { default: B }, { default: C }]) {
  const [a, b, c] = modules
  return [a.default, b.default, c.default] as const
}
