import './wish.css'
import { useAct } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Icon, type IconName, MenuButton, type MenuEntry } from '#platform/web/ui/index.ts'
import type { CategoryView, TopicView, Wish, WishView } from '../../contract.ts'
import { ownMessages } from '../../messages/own.ts'
import { api } from '../api.ts'
import { forumOwnSlice, withWish } from './own-slice.ts'
import { useOwn } from './use-own.ts'

const icons: Record<Wish | 'none', IconName> = { follow: 'bell', mute: 'bell-off', none: 'bell' }

/** Follows a topic, mutes it, or neither. */
export function TopicWish({ topic }: { topic: TopicView }) {
  const own = useOwn()
  const t = useMessages(ownMessages)
  const byCategory = own.categories[topic.categoryId]
  return (
    <WishMenu
      of="topic"
      id={topic.id}
      wish={own.topics[topic.id] ?? null}
      note={byCategory && t.byCategory[byCategory]}
    />
  )
}

/** The same for all topics of a category. */
export function CategoryWish({ category }: { category: CategoryView }) {
  const own = useOwn()
  return <WishMenu of="category" id={category.id} wish={own.categories[category.id] ?? null} />
}

interface WishMenuProps extends WishView {
  note?: string | undefined
}

function WishMenu({ of, id, wish, note }: WishMenuProps) {
  const t = useMessages(ownMessages)
  const change = useChangeWish(of, id)
  const words = t.wishes[wish ?? 'none']
  const entry = (wanted: Wish | null): MenuEntry => ({
    label: t.choices[of][wanted ?? 'none'],
    icon: wish === wanted ? 'check' : icons[wanted ?? 'none'],
    onSelect: () => change(wanted),
  })
  return (
    <span className="wish" title={note}>
      <MenuButton
        label={t.wishOf[of]}
        size="s"
        kind="quiet"
        entries={[entry('follow'), entry(null), entry('mute')]}
      >
        <span className="wish-face">
          <Icon name={icons[wish ?? 'none']} size="s" />
          {words}
        </span>
      </MenuButton>
    </span>
  )
}

/** The answer is applied here at once; the entry that says the same changes nothing. */
function useChangeWish(of: WishView['of'], id: string) {
  const replica = useReplica()
  const { act } = useAct()
  const { community } = replica
  return (wish: Wish | null) => {
    const body = { wish }
    void act(async () => {
      const view = await (of === 'topic'
        ? api.put('/communities/{community}/topics/{topicId}/wish', {
            params: { community, topicId: id },
            body,
          })
        : api.put('/communities/{community}/categories/{categoryId}/wish', {
            params: { community, categoryId: id },
            body,
          }))
      replica.update(forumOwnSlice, (state) => withWish(state, view))
    })
  }
}
