import type { Tone } from '#platform/web/ui/index.ts'
import type { DecisionView, Outcome, Stance } from '../../contract.ts'

/** In the order in which they are offered; here, as the contract would bring Zod along. */
export const stances = [
  'agree',
  'abstain',
  'disagree',
  'block',
] as const satisfies readonly Stance[]
export const outcomes = [
  ...(['adopted', 'rejected', 'withdrawn', 'no-decision'] as const),
] satisfies readonly Outcome[]

export const outcomeTones: Record<Outcome, Tone> = {
  adopted: 'good',
  rejected: 'bad',
  withdrawn: 'plain',
  'no-decision': 'plain',
}

export const stanceTones: Record<Stance, Tone> = {
  agree: 'good',
  abstain: 'plain',
  disagree: 'warn',
  block: 'bad',
}

/** Where a decision stands. */
export function stateOf({ outcome, closed }: DecisionView): Outcome | 'open' | 'waiting' {
  return outcome?.as ?? (closed ? 'waiting' : 'open')
}
