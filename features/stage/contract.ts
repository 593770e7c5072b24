import type { QuestionView } from './contract/question.ts'
import type { RoundView } from './contract/round.ts'
import type { Backstage, StageState } from './contract/stage.ts'
import type { LineView } from './contract/talk.ts'

export * from './contract/question.ts'
export * from './contract/round.ts'
export * from './contract/stage.ts'
export * from './contract/talk.ts'

/** The entries this feature writes, by kind. */
export interface StageEntries {
  'stage.changed': { state: StageState }
  /** Null where its words were taken away. */
  'stage.line-said': { line: LineView | null }
  'stage.line-removed': { occurrenceId: string; id: string }
  /** A question as it is now; to hosts and its author alone while it waits or is hidden. */
  'stage.question-changed': { question: QuestionView | null }
  /** For those who saw it and do no longer. */
  'stage.question-withdrawn': { occurrenceId: string; id: string }
  'stage.votes-counted': { occurrenceId: string; votes: { id: string; votes: number }[] }
  'stage.round-changed': { round: RoundView }
  /** To hosts. */
  'stage.backstage-changed': { occurrenceId: string; backstage: Backstage }
}

/** What is told to those who are there, and stored nowhere. */
export interface StageSignals {
  'stage.here': { occurrenceId: string; members: string[] }
  'stage.reacted': { occurrenceId: string; emoji: Record<string, number> }
}
