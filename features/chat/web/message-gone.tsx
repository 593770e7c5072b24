import { useMember } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { MessageView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'

/** Where a message stood that was deleted. Who looks after the community does so by name. */
export function MessageGone({ message: { deletedBy = '' } }: { message: MessageView }) {
  const t = useMessages(chatMessages)
  const remover = useMember(deletedBy)
  return <p className="message-gone">{remover ? t.deletedBy(remover.name) : t.deleted}</p>
}
