import './emoji-page.css'
import {
  SettingsFrame,
  useAct,
  useCommunityId,
  useMe,
  useMembers,
} from '#features/communities/web/index.ts'
import type { CallsOf } from '#platform/server/http/route.ts'
import { client } from '#platform/web/api/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Card, Empty, IconButton, Row, Rows } from '#platform/web/ui/index.ts'
import type { EmojiView } from '../contract.ts'
import { emojiMessages } from '../messages/index.ts'
import type { EmojiRoutes } from '../server/routes.ts'
import { AddEmoji } from './add-emoji.tsx'
import { Glyph } from './glyph.tsx'
import { emojiSlice } from './replica.ts'

const api = client<CallsOf<EmojiRoutes>>()

/** The emoji that a community made itself: adding one, and taking one away. */
export function EmojiPage() {
  const t = useMessages(emojiMessages)
  const own = useSlice(emojiSlice, ({ emoji }) => emoji)
  return (
    <SettingsFrame title={t.emoji} text={t.text}>
      <AddEmoji />
      {own.length === 0 ? (
        <Empty icon="smile" title={t.emptyTitle}>
          {t.emptyText}
        </Empty>
      ) : (
        <Card>
          <Rows label={t.emoji}>
            {own.map((each) => (
              <EmojiRow key={each.name} emoji={each} />
            ))}
          </Rows>
        </Card>
      )}
    </SettingsFrame>
  )
}

function EmojiRow({ emoji: { name, by } }: { emoji: EmojiView }) {
  const t = useMessages(emojiMessages)
  const community = useCommunityId()
  const author = useMembers().get(by)
  const me = useMe()
  const { act } = useAct()
  const removes = by === me.member || me.role !== 'member'
  const remove = () =>
    act(
      () => api.delete('/communities/{community}/emoji/{name}', { params: { community, name } }),
      t.removed(name),
    )
  return (
    <Row
      start={
        <span className="emoji-large">
          <Glyph emoji={`:${name}:`} />
        </span>
      }
      title={`:${name}:`}
      meta={t.addedBy(author?.name ?? t.somebody)}
      end={removes && <IconButton icon="trash" label={t.remove(name)} onClick={remove} />}
    />
  )
}
