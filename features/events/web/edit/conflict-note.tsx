import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Banner, Button } from '#platform/web/ui/index.ts'
import { editMessages } from '../../messages/edit.ts'

interface ConflictNoteProps {
  onMine: () => void
  onTheirs: () => void
}

/** Somebody else changed the event meanwhile: asks whose changes stand on top. */
export function ConflictNote({ onMine, onTheirs }: ConflictNoteProps) {
  const t = useMessages(editMessages)
  return (
    <Banner tone="warn" icon="warning">
      <p>{t.conflictText}</p>
      <Actions>
        <Button size="s" onClick={onMine}>
          {t.keepMine}
        </Button>
        <Button size="s" kind="quiet" onClick={onTheirs}>
          {t.takeTheirs}
        </Button>
      </Actions>
    </Banner>
  )
}
