import { useState } from 'react'
import { BotFace, chatSlice, MessageText, messageTo } from '#features/chat/web/index.ts'
import { useCommunity, useMember } from '#features/communities/web/index.ts'
import { forumSlice, topicTo } from '#features/forum/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Face, Icon, IconButton, MenuButton, type MenuEntry, Row } from '#platform/web/ui/index.ts'
import { WhenDialog } from '#platform/web/when/index.ts'
import type { SavedView } from '../contract.ts'
import { savedMessages } from '../messages/index.ts'
import { isDue } from './items.ts'
import { NoteForm } from './note-form.tsx'
import { useSaving } from './use-saving.ts'

type Asking = 'time' | 'note' | undefined

/** One thing that is kept: to jump to, finish, be reminded of at another time, or let go. */
export function SavedRow({ item }: { item: SavedView }) {
  const t = useMessages(savedMessages)
  const { remind, change, finish, remove } = useSaving(item)
  const { slug } = useCommunity()
  const [asking, setAsking] = useState<Asking>()
  const { message, post, doneAt, remindAt } = item
  const entries: MenuEntry[] = [
    ...(message || post
      ? [
          {
            label: remindAt ? t.changeReminder : t.remind,
            icon: 'bell' as const,
            onSelect: () => setAsking('time'),
          },
        ]
      : []),
    ...(remindAt && !doneAt
      ? [
          {
            label: t.noReminder,
            icon: 'bell-off' as const,
            onSelect: () => change({ remindAt: null }),
          },
        ]
      : []),
    { label: t.writeNote, icon: 'edit', onSelect: () => setAsking('note') },
  ]
  const removal: MenuEntry[] = [{ label: t.remove, icon: 'trash', danger: true, onSelect: remove }]
  return (
    <Row
      start={<Poster item={item} />}
      title={<PosterName item={item} />}
      to={placeOf(slug, item)}
      meta={<Facts item={item} />}
      end={
        <>
          {doneAt ? (
            <IconButton
              icon="retry"
              size="s"
              label={t.reopen}
              onClick={() => change({ done: false })}
            />
          ) : (
            <IconButton icon="check" size="s" label={t.finish} onClick={finish} />
          )}
          <MenuButton label={t.actions} icon="more" size="s" entries={[entries, removal]} />
        </>
      }
    >
      <Words item={item} />
      {asking === 'note' && (
        <NoteForm
          note={item.note}
          onSave={(note) => change({ note })}
          onDone={() => setAsking(undefined)}
        />
      )}
      <WhenDialog
        open={asking === 'time'}
        onClose={() => setAsking(undefined)}
        title={t.remind}
        verb={t.setReminder}
        onChoose={async (at) => {
          remind(at)
          return true
        }}
      />
    </Row>
  )
}

function placeOf(slug: string, { itemId, message, post }: SavedView): string | undefined {
  if (post) return topicTo(slug, post.topicId, post.number)
  return message ? messageTo(slug, { ...message, id: itemId }) : undefined
}

function Words({ item: { message, post, body, note } }: { item: SavedView }) {
  const t = useMessages(savedMessages)
  return (
    <>
      {message || post ? (
        <div className="saved-words">
          <MessageText text={body} />
        </div>
      ) : (
        <p className="saved-gone">{t.gone}</p>
      )}
      {note && (
        <p className="saved-note" dir="auto">
          <Icon name="edit" size="s" />
          {note}
        </p>
      )}
    </>
  )
}

function Poster({ item: { message, post } }: { item: SavedView }) {
  const author = useMember((message ?? post)?.author ?? '')
  if (message?.bot) return <BotFace bot={message.bot} />
  return author ? <Face person={author} /> : <Icon name="bookmark" />
}

function PosterName({ item: { message, post } }: { item: SavedView }) {
  const t = useMessages(savedMessages)
  const author = useMember((message ?? post)?.author ?? '')
  return <>{message?.bot?.name ?? author?.name ?? t.somebody}</>
}

/** Where it stands, and when it is due. */
function Facts({ item }: { item: SavedView }) {
  const t = useMessages(savedMessages)
  const moments = useMoments()
  const now = useNow()
  const { message, post, remindAt, doneAt } = item
  const channel = useSlice(
    chatSlice,
    ({ channels }) => channels.find((each) => each.channel.id === message?.channelId)?.channel.name,
  )
  const topic = useSlice(
    forumSlice,
    ({ topics }) => topics.find(({ id }) => id === post?.topicId)?.title,
  )
  const place = post ? (topic ?? t.inForum) : channel && t.inChannel(channel)
  const when = (at: string) => moments.when(instantFrom(at), now)
  const time = doneAt
    ? t.doneAt(when(doneAt))
    : remindAt &&
      (isDue(item)
        ? t.dueSince(when(remindAt))
        : t.dueAt(moments.ahead(instantFrom(remindAt), now)))
  return (
    <>
      {place && <bdi>{place}</bdi>}
      {place && time && ' · '}
      {time && (
        <span className="saved-time" data-due={isDue(item) || undefined}>
          {time}
        </span>
      )}
    </>
  )
}
