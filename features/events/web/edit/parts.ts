/** The words between commas, each once. */
export function tagsIn(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** The answers one can choose, each once and none of them empty. */
export function choicesIn(choices: readonly string[]): string[] {
  const trimmed = choices.map((choice) => choice.trim())
  return [...new Set(trimmed.filter((choice) => choice !== ''))]
}
