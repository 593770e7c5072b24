import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, IconButton, toast } from '#platform/web/ui/index.ts'
import type { ChannelView, MessageView } from '../../contract.ts'
import { threadMessages } from '../../messages/threads.ts'
import { PaneBar } from '../beside/pane.tsx'
import { useChannelTitle } from '../channel-title.ts'
import { useMaySettle } from './answering.ts'
import { useFollow, useThreadDeeds } from './use-thread.ts'

interface ThreadBarProps {
  channel: ChannelView
  threadId: string
  root: MessageView | undefined
  onClose: () => void
}

/** Over a thread: where it stands, whether one follows it, and the way out. */
export function ThreadBar({ channel, threadId, root, onClose }: ThreadBarProps) {
  const t = useMessages(threadMessages)
  const title = useChannelTitle(channel)
  return (
    <PaneBar
      title={
        <>
          {t.thread} <small>{title}</small>
        </>
      }
      closeText={t.close}
      onClose={onClose}
    >
      {root && <Settle {...{ channel, root }} />}
      {root && <Follow threadId={threadId} />}
    </PaneBar>
  )
}

function Follow({ threadId }: { threadId: string }) {
  const t = useMessages(threadMessages)
  const follows = useFollow(threadId) !== undefined
  const { follow, leave } = useThreadDeeds(threadId)

  async function change() {
    if (await (follows ? leave() : follow())) toast(follows ? t.left : t.followed)
  }

  return (
    <IconButton
      icon={follows ? 'bell' : 'bell-off'}
      label={follows ? t.leaveText : t.followText}
      aria-pressed={follows}
      onClick={change}
    />
  )
}

function Settle({ channel, root }: { channel: ChannelView; root: MessageView }) {
  const t = useMessages(threadMessages)
  const may = useMaySettle(channel, root)
  const { solve, reopen } = useThreadDeeds(root.id)
  if (!may) return null
  return root.solved ? (
    <Button size="s" onClick={() => void reopen()}>
      {t.reopen}
    </Button>
  ) : (
    <Button size="s" icon="check" onClick={() => void solve()}>
      {t.solve}
    </Button>
  )
}
