/** A text that PostgreSQL can store: without zero characters and halves of surrogate pairs. */
export function tidy(text: string): string {
  return text.toWellFormed().replaceAll('\0', '')
}
