import { diffWordsWithSpace } from 'diff'

/** A run of a text as it changed. */
export interface Change {
  kind: 'kept' | 'added' | 'removed'
  text: string
}

export interface Comparison {
  changes: Change[]
  /** Not so where too much is different. */
  byWord: boolean
}

/** Texts that differ in more places than this are not compared word by word: it would take too long, and nobody could read it. */
const mostEdits = 4_000
const longestWait = 400

/**
 * What changed from one text to another, word by word. Lines that are the same at both ends are put aside first; what differs too
 * much is answered as one removal and one addition.
 */
export function compareTexts(before: string, after: string): Comparison {
  const start = sameAtStart(before, after)
  const end = sameAtEnd(before.slice(start), after.slice(start))
  const [from, to] = [middle(before, start, end), middle(after, start, end)]
  const found = diffWordsWithSpace(from, to, { maxEditLength: mostEdits, timeout: longestWait })
  const changes: Change[] = found?.map(({ value, added, removed }) => ({
    kind: kindOf(added, removed),
    text: value,
  })) ?? [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]
  const edge = (text: string): Change => ({ kind: 'kept', text })
  const [head, tail] = [before.slice(0, start), before.slice(before.length - end)]
  return { changes: joined([edge(head), ...changes, edge(tail)]), byWord: found !== undefined }
}

function kindOf(added: boolean | undefined, removed: boolean | undefined): Change['kind'] {
  if (added) return 'added'
  return removed ? 'removed' : 'kept'
}

function middle(text: string, start: number, end: number): string {
  return text.slice(start, text.length - end)
}

/** How much of whole lines is the same at the beginning. */
function sameAtStart(before: string, after: string): number {
  let at = 0
  while (at < before.length && at < after.length && before[at] === after[at]) at++
  if (at === before.length && at === after.length) return at
  return before.slice(0, at).lastIndexOf('\n') + 1
}

/** How much of whole lines is the same at the end. */
function sameAtEnd(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (length < most && before.at(-1 - length) === after.at(-1 - length)) length++
  const next = before.indexOf('\n', before.length - length)
  return next < 0 ? 0 : before.length - next
}

/** Without empty runs, and runs of one kind that follow each other as one. */
function joined(changes: readonly Change[]): Change[] {
  const all: Change[] = []
  for (const { kind, text } of changes) {
    const last = all.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else all.push({ kind, text })
  }
  return all
}
