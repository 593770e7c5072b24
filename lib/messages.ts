/** The languages Hamlet speaks; everything is written in the first and falls back to it. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const fallbackLanguage: Language = 'en'

type OtherLanguage = Exclude<Language, 'en'>

/** The words of one part of the product in every language: English at hand, the others loaded when asked for. */
export interface Catalogue<Messages extends object> {
  /** The messages if they are in memory. */
  peek(language: Language): Messages | undefined
  /** The messages, loaded if need be. English where they cannot be had, so that a screen never stays empty. */
  load(language: Language): Promise<Messages>
}

type Sources<Messages> = { en: Messages } & Record<OtherLanguage, () => Promise<NoInfer<Messages>>>

const everyCatalogue = new Set<Catalogue<object>>()

/** Joins the languages of one part. A language that lacks a message, or has one too many, does not compile. */
export function catalogue<Messages extends object>(sources: Sources<Messages>) {
  const loaded = new Map<Language, Messages>([['en', sources.en]])
  const loading = new Map<Language, Promise<Messages>>()

  async function fetchMessages(language: OtherLanguage): Promise<Messages> {
    try {
      const messages = await sources[language]()
      loaded.set(language, messages)
      return messages
    } catch {
      loading.delete(language)
      return sources.en
    }
  }

  const self: Catalogue<Messages> = {
    peek: (language) => loaded.get(language),
    load(language) {
      if (language === 'en') return Promise.resolve(sources.en)
      const promise = loading.get(language) ?? fetchMessages(language)
      loading.set(language, promise)
      return promise
    },
  }
  everyCatalogue.add(self)
  return self
}

/** Loads a language for every catalogue known so far, so that switching to it shows no gaps. */
export async function loadLanguage(language: Language): Promise<void> {
  await Promise.all([...everyCatalogue].map((each) => each.load(language)))
}

/** The first language we speak among those wanted (`de-AT`, `en-GB`, ...), best first. */
export function pickLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0]
    const found = languages.find((language) => language === base)
    if (found) return found
  }
  return fallbackLanguage
}

const homeLocale: Record<Language, string> = { en: 'en-GB', de: 'de-DE' }

/** Which regional habits to use for dates and numbers of a language: the reader's own if they fit it, else the home one. */
export function localeFor(language: Language, wanted: readonly string[] = []): string {
  const regional = wanted.find((tag) => tag.toLowerCase().startsWith(`${language}-`))
  return regional ?? homeLocale[language]
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** The writing direction of a language tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

/** Wording by number; `#` stands for the count as the language writes it, `none` is for exactly zero. */
export type Forms = { other: string; none?: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** What message files need to speak a language well: plurals, numbers and lists of names. */
export function wording(language: Language) {
  const rules = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(homeLocale[language])
  const lists = new Intl.ListFormat(homeLocale[language], { type: 'conjunction' })

  return {
    plural(count: number, forms: Forms): string {
      const form = count === 0 && forms.none !== undefined ? forms.none : forms[rules.select(count)]
      return (form ?? forms.other).replaceAll('#', () => numbers.format(count))
    },
    number: (value: number) => numbers.format(value),
    list: (items: readonly string[]) => lists.format(items),
  }
}
