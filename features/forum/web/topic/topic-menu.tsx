import { Suspense, useState } from 'react'
import { useAct, useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Confirm, late, MenuButton, type MenuEntry } from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { planMessages } from '../../messages/plan.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { forumTo } from '../places.ts'
import { useRights } from '../use-rights.ts'
import { useSlug } from '../use-slug.ts'

const ArrangeDialog = late(async () => (await import('./arrange-dialog.tsx')).ArrangeDialog)
const MergeDialog = late(async () => (await import('./merge-dialog.tsx')).MergeDialog)

const PlanDialog = late(async () => (await import('../plan/plan-dialog.tsx')).PlanDialog)
const DuplicateDialog = late(
  async () => (await import('../questions/duplicate-dialog.tsx')).DuplicateDialog,
)

/** What can be done with a topic as a whole, by who opened it and by those who look after the community. */
export function TopicMenu({
  topic,
  onChoosePosts,
}: {
  topic: TopicView
  onChoosePosts: () => void
}) {
  const t = useMessages(forumMessages)
  const plans = useMessages(planMessages)
  const may = useRights()
  const marks = useMarks(topic)
  const [opened, setOpened] = useState<'arrange' | 'merge' | 'remove' | 'duplicate' | 'plan'>()
  const close = () => setOpened(undefined)
  const duplicate = useDuplicate(topic, () => setOpened('duplicate'))
  if (!may.arrange(topic)) return null
  const planning: MenuEntry[] = may.plan(topic)
    ? [{ label: plans.menu, icon: 'eye', onSelect: () => setOpened('plan') }]
    : []
  const arrange: MenuEntry = {
    label: t.arrange,
    icon: 'edit',
    onSelect: () => setOpened('arrange'),
  }
  const moving: MenuEntry[] = [
    ...(topic.lastNumber > 1
      ? [{ label: t.split, icon: 'share', onSelect: onChoosePosts } as const]
      : []),
    { label: t.merge, icon: 'plus', onSelect: () => setOpened('merge') },
  ]
  const removal: MenuEntry = {
    ...{ label: t.removeTopic, icon: 'trash', danger: true },
    onSelect: () => setOpened('remove'),
  }
  return (
    <>
      <MenuButton
        label={t.manage}
        icon="more"
        size="s"
        entries={
          may.moderate
            ? [[arrange, ...planning, ...marks], [...duplicate, ...moving], [removal]]
            : [[arrange, ...planning, ...duplicate]]
        }
      />
      {opened === 'arrange' && (
        <Suspense>
          <ArrangeDialog topic={topic} onClose={close} />
        </Suspense>
      )}
      {opened === 'plan' && (
        <Suspense>
          <PlanDialog topic={topic} onClose={close} />
        </Suspense>
      )}
      {opened === 'duplicate' && (
        <Suspense>
          <DuplicateDialog topic={topic} onClose={close} />
        </Suspense>
      )}
      {opened === 'merge' && (
        <Suspense>
          <MergeDialog topic={topic} onClose={close} />
        </Suspense>
      )}
      <Removal topic={topic} open={opened === 'remove'} onClose={close} />
    </>
  )
}

/** Closing a question for which there is a topic already, and taking that back. */
function useDuplicate({ id, kind, duplicateOf }: TopicView, choose: () => void): MenuEntry[] {
  const t = useMessages(questionMessages)
  const { act } = useAct()
  const params = { community: useCommunityId(), topicId: id }
  const path = '/communities/{community}/topics/{topicId}/duplicate'
  if (kind !== 'question') return []
  const undo = () => void act(() => api.delete(path, { params }))
  return duplicateOf
    ? [{ label: t.noDuplicate, icon: 'link', onSelect: undo }]
    : [{ label: t.duplicate, icon: 'link', onSelect: choose }]
}

/** Pinning and closing. What comes of it is told by the entry. */
function useMarks({ id, pinned, closed }: TopicView): MenuEntry[] {
  const t = useMessages(forumMessages)
  const { act } = useAct()
  const params = { community: useCommunityId(), topicId: id }
  const mark = (path: 'pin' | 'closed', there: boolean) => () => {
    const address = `/communities/{community}/topics/{topicId}/${path}` as const
    void act(() => (there ? api.delete(address, { params }) : api.put(address, { params })))
  }
  return [
    { label: pinned ? t.unpin : t.pin, icon: 'pin', onSelect: mark('pin', !!pinned) },
    { label: closed ? t.reopen : t.close, icon: 'lock', onSelect: mark('closed', !!closed) },
  ]
}

function Removal({
  topic,
  open,
  onClose,
}: {
  topic: TopicView
  open: boolean
  onClose: () => void
}) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const { act } = useAct()
  async function remove() {
    const path = '/communities/{community}/topics/{topicId}'
    const params = { community, topicId: topic.id }
    if (await act(() => api.delete(path, { params }), t.removed)) go(forumTo(slug))
  }
  return (
    <Confirm
      {...{ open, onClose }}
      title={t.removeTopicTitle}
      verb={t.removeTopicVerb}
      onConfirm={remove}
    >
      <p>{t.removeTopicText}</p>
    </Confirm>
  )
}
