import { Suspense, useState } from 'react'
import type { MessageView } from '#features/chat/contract.ts'
import { chatSlice, type MessageExtras } from '#features/chat/web/index.ts'
import { useGuidelinesAccepted, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { late, type MenuEntry } from '#platform/web/ui/index.ts'
import { forumDoorMessages } from '../../messages/door.ts'

const LiftDialog = late(async () => (await import('./lift-dialog.tsx')).LiftDialog)

/** What the forum brings to a message of the chat: the way to make a topic of it and its answers. */
export const forumExtras: MessageExtras = { useActions, Mark: () => null }

function useActions(message: MessageView) {
  const t = useMessages(forumDoorMessages)
  const { member } = useMe()
  const accepted = useGuidelinesAccepted()
  const moderates = useSlice(chatSlice, ({ can }) => can.moderate)
  const [lifting, setLifting] = useState(false)
  const isRoot = message.threadId === undefined && !message.bot && !message.pollId
  const may = accepted && isRoot && (moderates || message.author === member)
  const lift: MenuEntry = { label: t.lift, icon: 'forum', onSelect: () => setLifting(true) }
  return {
    entries: may ? [lift] : [],
    opened: lifting && (
      <Suspense>
        <LiftDialog message={message} onClose={() => setLifting(false)} />
      </Suspense>
    ),
  }
}
