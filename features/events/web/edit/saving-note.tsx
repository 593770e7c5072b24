import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, type IconName } from '#platform/web/ui/index.ts'
import { editMessages } from '../../messages/edit.ts'
import type { Saving, SavingState } from './use-saving.ts'

const icons: Record<SavingState, IconName> = {
  saved: 'check',
  kept: 'edit',
  saving: 'upload',
  offline: 'offline',
  refused: 'warning',
  conflict: 'warning',
}

/** Where the changes are: on the server, on this device, or on their way. */
export function SavingNote({ saving: { state, problem } }: { saving: Saving }) {
  const t = useMessages(editMessages)
  return (
    <div className="saving-note" role="status" data-state={state}>
      <Icon name={icons[state]} size="s" />
      <div>
        <p>{t.states[state]}</p>
        {state === 'refused' && problem && <p className="field-error">{problem.message}</p>}
      </div>
    </div>
  )
}
