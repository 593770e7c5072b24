/** The beginning of a text that is longer than that, which says that it goes on. */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()} …` : text
}
