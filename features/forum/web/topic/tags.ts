/** Tags as people write them: with commas, with `#`, twice. */
export function tagsIn(text: string): string[] {
  const words = text.split(/[\s,#]+/).filter(Boolean)
  return [...new Set(words.map((word) => word.toLowerCase()))]
}
