/** In italics, line by line as it was. */
export function emphasised(line: string): string {
  return `_${line.trim().replaceAll('_', '\\_')}_`
}

/** Every line as a quote. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line ? `> ${line}` : '>'))
    .join('\n')
}
