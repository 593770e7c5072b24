import { useMessages } from '#platform/web/i18n/index.ts'
import type { EventRow } from '../../contract.ts'
import { recurrenceMessages } from '../../messages/recurrence.ts'
import { readRule } from '../../recurrence/read-rule.ts'
import { saidRule } from '../../recurrence/said-rule.ts'

/** Says how an event repeats: "every Tuesday"; nothing of one that does not. */
export function useRepeats(): (event: Pick<EventRow, 'rule' | 'starts' | 'zone'>) => string {
  const t = useMessages(recurrenceMessages)
  return ({ rule, starts, zone }) => {
    const read = rule === null ? undefined : readRule(rule)
    return read && 'rule' in read ? t.rule(saidRule(read.rule, starts, zone)) : ''
  }
}
