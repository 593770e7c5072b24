/** The text search configuration for a language of communities; words stay as they are in one that has none. */
export function configurationOf(language: string): string {
  return configurations[language] ?? 'search_simple'
}

const configurations: Readonly<Record<string, string>> = { en: 'search_en', de: 'search_de' }
