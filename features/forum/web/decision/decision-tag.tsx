import { useMessages } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/index.ts'
import type { DecisionView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { outcomeTones, stateOf } from './kinds.ts'

/** In a line, where there is no room for more. */
export function DecisionTag({ decision }: { decision: DecisionView }) {
  const t = useMessages(decisionMessages)
  const state = stateOf(decision)
  if (state === 'open' || state === 'waiting') return <Tag tone="accent">{t.states[state]}</Tag>
  return <Tag tone={outcomeTones[state]}>{t.outcomes[state]}</Tag>
}
