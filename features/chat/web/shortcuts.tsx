import { useMessages } from '#platform/web/i18n/index.ts'
import { Dialog, Keys, Row, Rows } from '#platform/web/ui/index.ts'
import { directMessages } from '../messages/direct.ts'

/** What the keyboard does beyond writing. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const t = useMessages(directMessages)
  const keys = [
    [t.goAnywhere, 'mod+K'],
    [t.nextUnread, 'alt+shift+down'],
    [t.previousUnread, 'alt+shift+up'],
    [t.markAllRead, 'shift+escape'],
  ] as const
  return (
    <Dialog open onClose={onClose} title={t.shortcuts} size="s">
      <Rows label={t.shortcuts}>
        {keys.map(([what, combination]) => (
          <Row key={combination} title={what} end={<Keys combination={combination} />} />
        ))}
      </Rows>
    </Dialog>
  )
}
