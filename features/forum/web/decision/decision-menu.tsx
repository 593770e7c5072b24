import { useState } from 'react'
import { useAct, useCommunityId } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, type IconName, MenuButton, type MenuEntry } from '#platform/web/ui/index.ts'
import { WhenDialog } from '#platform/web/when/index.ts'
import type { DecisionView, TopicView } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { api } from '../api.ts'
import { ReopenDialog, SettleDialog } from './settle-dialog.tsx'

interface DecisionMenuProps {
  topic: TopicView & { decision: DecisionView }
  /** Names of those who block it. */
  blockers: readonly string[]
}

/** What who proposed it, and leads, do with a decision. What comes of it is told by the entry. */
export function DecisionMenu({ topic, blockers }: DecisionMenuProps) {
  const t = useMessages(decisionMessages)
  const { act } = useAct()
  const params = { community: useCommunityId(), topicId: topic.id }
  const [opened, setOpened] = useState<'settle' | 'move' | 'reopen'>()
  const close = () => setOpened(undefined)
  const { closed, outcome, closesAt } = topic.decision
  const entry = (label: string, what: typeof opened, icon: IconName): MenuEntry => ({
    ...{ label, icon, onSelect: () => setOpened(what) },
  })
  const closeNow: MenuEntry = {
    ...{ label: t.closeNow, icon: 'lock' },
    onSelect: () =>
      void act(() =>
        api.put('/communities/{community}/topics/{topicId}/decision/closed', { params }),
      ),
  }
  return (
    <span className="decision-ways">
      {!outcome && (
        <Button size="s" icon="edit" onClick={() => setOpened('settle')}>
          {t.settle}
        </Button>
      )}
      <MenuButton
        label={t.manage}
        icon="more"
        size="s"
        entries={
          closed
            ? [entry(t.reopen, 'reopen', 'retry')]
            : [entry(t.move, 'move', 'calendar'), closeNow]
        }
      />
      {opened === 'settle' && <SettleDialog topic={topic} blockers={blockers} onClose={close} />}
      {opened === 'reopen' && <ReopenDialog topic={topic} onClose={close} />}
      <WhenDialog
        open={opened === 'move'}
        onClose={close}
        title={t.move}
        verb={t.moveVerb}
        start={instantFrom(closesAt)}
        onChoose={async (at) => {
          const path = '/communities/{community}/topics/{topicId}/decision'
          return act(() => api.patch(path, { params, body: { closesAt: at } }))
        }}
      />
    </span>
  )
}
