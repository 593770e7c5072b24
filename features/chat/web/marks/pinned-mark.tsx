import { useMember } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { MessageView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { marksMessages } from '../../messages/marks.ts'

/** Says of a message that it is pinned, and by whom. */
export function PinnedMark({ pinned }: { pinned: NonNullable<MessageView['pinned']> }) {
  const t = useMessages(marksMessages)
  const { somebody } = useMessages(chatMessages)
  const by = useMember(pinned.by)
  return (
    <p className="pinned-mark">
      <Icon name="pin" />
      {t.pinnedBy(by?.name ?? somebody)}
    </p>
  )
}
