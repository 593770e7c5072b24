import { useMessages } from '#platform/web/i18n/index.ts'
import { editMessages } from '../../../messages/edit.ts'
import type { Draft } from '../draft.ts'
import type { Faults } from '../faults.ts'

/** A part of an event that is being written. */
export interface SectionProps {
  draft: Draft
  set: (change: Partial<Draft>) => void
  faults: Faults
}

/** What is not whole, in sentences; undefined where it is. */
export function useFaultWords({ title, when, venue, joinUrl, agenda, tickets, questions }: Faults) {
  const { faults: t } = useMessages(editMessages)
  return {
    title: title && t.missingTitle,
    when: when && (when === 'missing' ? t.missingWhen : t.noLength),
    venue: venue && t.noAddress,
    joinUrl: joinUrl && t.noAddress,
    agenda: agenda && t.pastEnd,
    tickets: tickets && t.unnamed,
    questions: questions && t.noChoices,
  }
}
