import type { Note, SkipReason } from '../contract.ts'

/** What came of reading an archive beside its items. Counts are exact; findings are the first of each kind. */
export interface Report {
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>
  readonly findings: readonly Finding[]
  /** Counts something left out; `where` tells a person what to look at, and is omitted for what is left out by rule. */
  skip(reason: SkipReason, where?: string, count?: number): void
  /** Keeps something worth knowing about what was taken. */
  note(note: Note, where: string): void
}

export interface Finding {
  what: SkipReason | Note
  where: string
}

const mostFindingsOfAKind = 20

export function createReport(): Report {
  const skipped: Partial<Record<SkipReason, number>> = {}
  const findings: Finding[] = []
  const found = new Map<SkipReason | Note, number>()

  function note(what: SkipReason | Note, where: string): void {
    const count = found.get(what) ?? 0
    found.set(what, count + 1)
    // What an archive calls its files may end in a terminal, so nothing that steers one gets through.
    if (count < mostFindingsOfAKind)
      findings.push({ what, where: where.replace(/\p{C}/gu, '\ufffd').slice(0, 200) })
  }

  function skip(reason: SkipReason, where?: string, count = 1): void {
    if (count > 0) skipped[reason] = (skipped[reason] ?? 0) + count
    if (where !== undefined) note(reason, where)
  }

  return { skipped, findings, skip, note }
}
