import { use, useState } from 'react'
import { useCommunityId, useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Confirm, IconButton, MenuButton, type MenuEntry, toast } from '#platform/web/ui/index.ts'
import type { MessageView } from '../contract.ts'
import { chatMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { QuickReactions } from './marks/quick-reactions.tsx'
import { useMarkActions } from './marks/use-mark-actions.tsx'
import { withNames } from './mentions.ts'
import { MessageExtrasContext } from './message-extras.ts'
import { messageTo } from './places.ts'
import { applyReply, chatSlice } from './replica.ts'
import { InThreadContext } from './threads/in-thread.ts'
import { ReplyButton } from './threads/reply-button.tsx'
import { useOutcome } from './use-outcome.ts'
import { useSlug } from './use-slug.ts'

interface MessageActionsProps {
  message: MessageView
  onEdit: (id: string) => void
}

/** What can be done with one message. */
export function MessageActions({ message, onEdit }: MessageActionsProps) {
  const t = useMessages(chatMessages)
  const me = useMe()
  const slug = useSlug()
  const members = useMembers()
  const moderates = useSlice(chatSlice, ({ can }) => can.moderate)
  const extras = use(MessageExtrasContext).useActions(message)
  const marks = useMarkActions(message)
  const [asking, setAsking] = useState(false)
  const mine = message.author === me.member
  const inThread = use(InThreadContext)

  const copy = (text: string, said: string) =>
    void navigator.clipboard.writeText(text).then(() => toast(said))
  const entries: MenuEntry[] = [
    {
      label: t.copyText,
      icon: 'copy',
      onSelect: () => copy(withNames(message.body, members), t.textCopied),
    },
    {
      label: t.copyLink,
      icon: 'link',
      onSelect: () => copy(new URL(messageTo(slug, message), location.href).href, t.linkCopied),
    },
  ]
  const removal: MenuEntry[] =
    mine || moderates
      ? [{ label: t.remove, icon: 'trash', danger: true, onSelect: () => setAsking(true) }]
      : []

  return (
    <div className="message-actions">
      <QuickReactions message={message} />
      {!inThread && <ReplyButton message={message} />}
      {mine && !message.pollId && (
        <IconButton icon="edit" size="s" label={t.edit} onClick={() => onEdit(message.id)} />
      )}
      <MenuButton
        label={t.actions}
        icon="more"
        size="s"
        entries={[marks.entries, extras.entries, entries, removal]}
      />
      {marks.opened}
      {extras.opened}
      <Removal message={message} open={asking} onClose={() => setAsking(false)} />
    </div>
  )
}

interface RemovalProps {
  message: MessageView
  open: boolean
  onClose: () => void
}

function Removal({ message, open, onClose }: RemovalProps) {
  const t = useMessages(chatMessages)
  const community = useCommunityId()
  const replica = useReplica()
  const { say } = useOutcome()

  async function remove() {
    try {
      const reply = await api.delete('/communities/{community}/messages/{messageId}', {
        params: { community, messageId: message.id },
      })
      replica.update(chatSlice, (state, viewer) => applyReply(state, reply, viewer))
    } catch (error) {
      say(error)
    }
  }

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
