import { use, useState } from 'react'
import { ReactionBar } from '#features/chat/web/late.ts'
import {
  useAct,
  useCommunityId,
  useMe,
  useMember,
  useMembers,
} from '#features/communities/web/index.ts'
import { EmojiButton } from '#features/emoji/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Confirm, Icon, MenuButton, type MenuEntry, toast } from '#platform/web/ui/index.ts'
import type { PostView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { AnswerActions } from '../questions/answer-actions.tsx'
import { useRights } from '../use-rights.ts'
import { useSlug } from '../use-slug.ts'
import { PostExtrasContext } from './post-extras.ts'
import { quoteOf, selectedIn } from './quote.ts'
import { useTopic } from './topic-context.ts'
import { useReact } from './use-react.ts'

const heart = '❤️'

/** What can be done with a post, in a line below it. */
export function PostActions({ post }: { post: PostView }) {
  const t = useMessages(forumMessages)
  const { topic, replyTo, edit } = useTopic()
  const may = useRights()
  const { shown, toggle } = useReact(post)
  const quote = useQuote(post)
  const [removing, setRemoving] = useState(false)
  const others = shown.filter(({ emoji }) => emoji !== heart)
  const { useActions } = use(PostExtrasContext)
  const extras = useActions(post)
  const entries: MenuEntry[] = [...extras.entries, useCopyLink(post)]
  if (may.edit(post))
    entries.push({ label: t.edit, icon: 'edit', keys: 'E', onSelect: () => edit(post.id) })
  const removal: MenuEntry[] = may.remove(post)
    ? [{ label: t.remove, icon: 'trash', danger: true, onSelect: () => setRemoving(true) }]
    : []
  return (
    <div className="post-actions">
      <AnswerActions post={post} />
      <Like post={post} />
      {others.length > 0 ? (
        <ReactionBar shown={others} toggle={toggle} />
      ) : (
        may.react(post) && <EmojiButton label={t.react} size="s" onPick={toggle} />
      )}
      {may.reply(topic) && (
        <>
          <Button size="s" kind="quiet" aria-keyshortcuts="R" onClick={() => replyTo(post)}>
            {t.reply}
          </Button>
          <Button
            size="s"
            kind="quiet"
            aria-keyshortcuts="Q"
            // A press must not take away what is selected.
            onPointerDown={(event) => event.preventDefault()}
            onClick={(event) => quote(event.currentTarget.closest('.post'))}
          >
            {t.quote}
          </Button>
        </>
      )}
      <MenuButton label={t.actions} icon="more" size="s" entries={[entries, removal]} />
      {extras.opened}
      <Removal post={post} open={removing} onClose={() => setRemoving(false)} />
    </div>
  )
}

function Like({ post }: { post: PostView }) {
  const t = useMessages(forumMessages)
  const { member } = useMe()
  const may = useRights()
  const { shown, toggle } = useReact(post)
  const by = shown.find(({ emoji }) => emoji === heart)?.by ?? []
  const said = by.length > 0 ? `${t.like}. ${t.liked(by.length)}` : t.like
  if (!may.react(post) && by.length === 0) return null
  return (
    <button
      type="button"
      className="reaction post-like"
      aria-pressed={by.includes(member)}
      aria-label={said}
      data-tip={said}
      disabled={!may.react(post)}
      onClick={() => toggle(heart)}
    >
      <Icon name="heart" size="s" />
      {by.length > 0 && <span>{by.length}</span>}
    </button>
  )
}

function useCopyLink(post: PostView): MenuEntry {
  const t = useMessages(forumMessages)
  const address = useAddress(post)
  return {
    label: t.copyLink,
    icon: 'link',
    onSelect: () => void navigator.clipboard.writeText(address()).then(() => toast(t.linkCopied)),
  }
}

function useAddress({ number }: PostView): () => string {
  const slug = useSlug()
  const { topic } = useTopic()
  return () => new URL(topicTo(slug, topic.id, number), location.href).href
}

/** Puts the post, or what is selected of it, into the reply as a quote with a link. */
function useQuote(post: PostView) {
  const t = useMessages(forumMessages)
  const members = useMembers()
  const author = useMember(post.author)
  const address = useAddress(post)
  const { replyTo } = useTopic()
  return (row: Element | null) => {
    const chosen = selectedIn(row?.querySelector('.markdown'))
    replyTo(post, quoteOf(post, chosen, author?.name ?? t.somebody, address(), members))
  }
}

interface RemovalProps {
  post: PostView
  open: boolean
  onClose: () => void
}

function Removal({ post, open, onClose }: RemovalProps) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const { take } = useTopic()
  const { act } = useAct()
  const path = '/communities/{community}/posts/{postId}'
  const remove = () =>
    act(async () => take(await api.delete(path, { params: { community, postId: post.id } })))
  return (
    <Confirm
      open={open}
      onClose={onClose}
      title={t.removeTitle}
      verb={t.removeVerb}
      onConfirm={remove}
    >
      <p>{t.removeText}</p>
    </Confirm>
  )
}
