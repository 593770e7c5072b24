import { Suspense, useMemo, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { NewPollDialog } from '#features/polls/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { MenuButton } from '#platform/web/ui/index.ts'
import type { PostMessage } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { applyReply, chatSlice } from './replica.ts'

type Answer = Pick<PostMessage, 'threadId' | 'inChannel'>

interface ComposerPlusProps {
  channelId: string
  /** What it answers, and where else it stands. */
  answer: Answer | undefined
  onSent: () => void
}

/** What else than words one can send. */
export function ComposerPlus({ channelId, answer, onSent }: ComposerPlusProps) {
  const t = useMessages(chatMessages)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <MenuButton
        label={t.addMore}
        icon="plus"
        size="s"
        entries={[{ label: t.poll, icon: 'poll', onSelect: () => setAsking(true) }]}
      />
      {asking && <NewPoll {...{ channelId, answer, onSent }} onClose={() => setAsking(false)} />}
    </>
  )
}

function NewPoll({
  channelId,
  answer,
  onSent,
  onClose,
}: ComposerPlusProps & { onClose: () => void }) {
  const community = useCommunityId()
  const replica = useReplica()
  const id = useMemo(() => newId(), [])
  return (
    <Suspense>
      <NewPollDialog
        onClose={onClose}
        onAsk={async (poll) => {
          const message = await api.post('/communities/{community}/channels/{channelId}/polls', {
            params: { community, channelId },
            body: { id, poll, ...answer },
          })
          replica.update(chatSlice, (state, viewer) => applyReply(state, message, viewer))
          onSent()
        }}
      />
    </Suspense>
  )
}
