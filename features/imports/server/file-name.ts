import { longestName } from '#features/files/server/index.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'

/** A name from an archive as a file here may have it: one line, without what leads elsewhere or steers a terminal. */
export function fileName(name: string): string {
  const plain = tidy(name)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  const last = plain.split(/[/\\]/).findLast((part) => /[^.\s]/.test(part))
  return [...(last ?? 'file')].slice(0, longestName).join('')
}
