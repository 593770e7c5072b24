import type { Id } from '#lib/ids.ts'
import type { Often } from '../../contract.ts'
import { mostAsksInWeek } from '../../limits.ts'

/** What is known of somebody who might answer a question. */
export interface Candidate {
  member: Id
  /** Their accepted answers to questions that have one of its tags, and to those in its category. */
  acceptedOnTags: number
  acceptedInCategory: number
  /** Topics with one of its tags in which they wrote. */
  wroteOnTags: number
  /** How often they were asked in the last seven days, by whomever. */
  asksInWeek: number
  /** Questions of the last thirty days that went on to the next without a word from them. */
  silences: number
  often: Often
}

/**
 * Who might answer, the likeliest first: `knowledge * ease`, ties in the order of ids.
 * `knowledge = 3 log2(1 + acceptedOnTags) + 1.5 log2(1 + acceptedInCategory) + log2(1 + wroteOnTags)`, so that the first
 * few answers say most; `ease = often / ((1 + asksInWeek) * (1 + silences))` with `often` 1, or 1/4 for who wants to be
 * asked seldom. Left out is who knows nothing of it, and whoever must not be asked now (`mayBeAsked`).
 */
export function rankCandidates<Known extends Candidate>(candidates: readonly Known[]): Known[] {
  return candidates
    .filter((each) => mayBeAsked(each) && knowledgeOf(each) > 0)
    .map((each) => ({ each, score: knowledgeOf(each) * easeOf(each) }))
    .sort((a, b) => b.score - a.score || (a.each.member < b.each.member ? -1 : 1))
    .map(({ each }) => each)
}

/** Whether somebody wants to be asked and was not asked enough for a week. */
export function mayBeAsked({
  often,
  asksInWeek,
}: Pick<Candidate, 'often' | 'asksInWeek'>): boolean {
  if (often === 'never') return false
  return asksInWeek < (often === 'seldom' ? 1 : mostAsksInWeek)
}

function knowledgeOf({ acceptedOnTags, acceptedInCategory, wroteOnTags }: Candidate): number {
  return (
    3 * Math.log2(1 + acceptedOnTags) +
    1.5 * Math.log2(1 + acceptedInCategory) +
    Math.log2(1 + wroteOnTags)
  )
}

function easeOf({ often, asksInWeek, silences }: Candidate): number {
  return (often === 'seldom' ? 1 / 4 : 1) / ((1 + asksInWeek) * (1 + silences))
}
