import type { WriteStream } from 'node:tty'
import { type ImportResult, skipReasons } from '#features/imports/contract.ts'
import { en } from '#features/imports/messages/en.ts'
import type { Finding, ImportProgress } from '#features/imports/server/index.ts'

/** What an import added and left out, for people. */
export function resultLines({ skipped, ...counts }: ImportResult): string[] {
  const { people, channels, messages, reactions, threads, files } = counts
  const added = [
    en.people(people),
    en.channels(channels),
    en.messages(messages),
    en.reactions(reactions),
    en.threads(threads),
    en.files(files),
  ]
  const leftOut = skipReasons
    .map((reason) => ({ count: skipped[reason] ?? 0, what: en.reasons[reason] }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ count, what }) => `  ${count} × ${what}`)
  return [
    en.added,
    ...added.map((line) => `  ${line}`),
    ...(leftOut.length > 0 ? [en.leftOut, ...leftOut] : []),
  ]
}

/** What is worth a look, and where. */
export function findingLines(findings: readonly Finding[]): string[] {
  return findings.map(({ what, where }) => `${where}: ${en.reasons[what]}`)
}

/** Tells on a terminal how far an import is, on one line that is wiped at the end; elsewhere nothing. */
export function progressOn(stream: WriteStream) {
  const show = (line: string) => {
    if (stream.isTTY) stream.write(`\r\u001b[K${line}`)
  }
  return {
    tell: ({ done, total, messages }: ImportProgress) => show(en.progress(done, total, messages)),
    [Symbol.dispose]: () => show(''),
  }
}
