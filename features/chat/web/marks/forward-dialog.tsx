import { useMemo, useState } from 'react'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { sameItems } from '#platform/web/store/index.ts'
import {
  Actions,
  Dialog,
  Form,
  type FormProblem,
  SelectField,
  SubmitButton,
  TextAreaField,
  toast,
} from '#platform/web/ui/index.ts'
import type { ChannelView, MessageView } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { marksMessages } from '../../messages/marks.ts'
import { api } from '../api.ts'
import { namesOf, othersIn } from '../channel-title.ts'
import { withReferences } from '../mentions.ts'
import { applyReply, chatSlice } from '../replica.ts'
import { useOutcome } from '../use-outcome.ts'
import { ForwardCard } from './forward-card.tsx'
import { mayReceive } from './may-receive.ts'

interface ForwardDialogProps {
  message: MessageView
  onClose: () => void
}

/** Passes a message on to another channel, with a word about it. */
export function ForwardDialog({ message, onClose }: ForwardDialogProps) {
  const t = useMessages(marksMessages)
  const members = useMembers()
  const replica = useReplica()
  const { problemOf } = useOutcome()
  const targets = useTargets(message.channelId)
  const [problem, setProblem] = useState<FormProblem>()
  const id = useMemo(() => newId(), [])

  async function forward(form: FormData) {
    const body = withReferences(String(form.get('comment') ?? '').trim(), members)
    try {
      const reply = await api.post('/communities/{community}/channels/{channelId}/messages', {
        params: { community: replica.community, channelId: String(form.get('channel')) },
        body: { id, body, forwards: message.id },
      })
      replica.update(chatSlice, (state, viewer) => applyReply(state, reply, viewer))
      toast(t.forwarded)
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <Dialog open onClose={onClose} title={t.forwardTitle}>
      <ForwardCard forwards={{ channelId: message.channelId, messageId: message.id }} />
      {targets.length === 0 ? (
        <p>{t.forwardNowhere}</p>
      ) : (
        <Form onSubmit={forward} problem={problem}>
          <SelectField
            name="channel"
            label={t.forwardTo}
            hint={t.forwardText}
            choices={targets.map(({ id: value, title }) => ({ value, label: title }))}
          />
          <TextAreaField name="comment" label={t.forwardComment} optional />
          <Actions>
            <SubmitButton>{t.forward}</SubmitButton>
          </Actions>
        </Form>
      )}
    </Dialog>
  )
}

function useTargets(from: string) {
  const { somebody } = useMessages(chatMessages)
  const { role, member } = useMe()
  const members = useMembers()
  const channels = useSlice(
    chatSlice,
    (state) => state.channels.map(({ channel }) => channel),
    sameItems,
  )
  const source = channels.find(({ id }) => id === from)
  const titleOf = ({ people, name }: ChannelView) =>
    people ? namesOf(othersIn(people, member, members)) || somebody : `#${name}`
  return channels
    .filter((target) => source && mayReceive(source, target, role === 'lead'))
    .map((channel) => ({ id: channel.id, title: titleOf(channel) }))
}
