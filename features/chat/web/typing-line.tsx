import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { chatMessages } from '../messages/index.ts'
import { useTyping } from './typing.ts'

const named = 2

/** Says who is writing in a channel or a thread. Its place is kept while nobody is. */
export function TypingLine({ place }: { place: string }) {
  const t = useMessages(chatMessages)
  const me = useMe()
  const members = useMembers()
  const others = useTyping(place).filter((id) => id !== me.member)
  const names = others.slice(0, named).map((id) => members.get(id)?.name ?? t.somebody)
  return (
    <p className="typing-line" aria-live="polite">
      {others.length > 0 && t.typing(names, others.length - names.length)}
    </p>
  )
}
