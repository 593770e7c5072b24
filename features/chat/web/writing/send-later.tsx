import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { useMessages, useMoments, useNow, useReading } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Icon, MenuButton, type MenuEntry, toast } from '#platform/web/ui/index.ts'
import { quickChoices, WhenDialog, whenMessages } from '#platform/web/when/index.ts'
import { callsEverybody } from '../../calls.ts'
import type { ChannelView, PostMessage } from '../../contract.ts'
import { api } from '../api.ts'
import { CallConfirm } from '../call-confirm.tsx'
import { useOutcome } from '../use-outcome.ts'
import { useSlug } from '../use-slug.ts'
import { writingMessages } from './messages/index.ts'
import { scheduledTo } from './places.ts'
import { withScheduled, writingSlice } from './replica.ts'

type Answer = Pick<PostMessage, 'threadId' | 'inChannel'>

interface SendLaterProps {
  channel: ChannelView
  /** What is to be said; nothing while it cannot be sent. */
  body: string
  /** What it answers, and where else the answer stands. */
  answer?: Answer | undefined
  onScheduled: () => void
}

/** The other half of the send button: says it later. */
export function SendLater({ channel, body, answer, onScheduled }: SendLaterProps) {
  const t = useMessages(writingMessages)
  const when = useMessages(whenMessages)
  const { zone } = useReading()
  const now = useNow()
  const slug = useSlug()
  const go = useGo()
  const waiting = useSlice(writingSlice, ({ scheduled }) => scheduled.length)
  const [asking, setAsking] = useState(false)
  const scheduleAt = useSchedule(channel, { body, ...answer }, onScheduled)
  const [calling, setCalling] = useState<Instant>()
  const disabled = body === ''

  /** Asks before many are called, as sending does. */
  async function schedule(at: Instant): Promise<boolean> {
    if (!callsEverybody(body)) return scheduleAt(at)
    setCalling(at)
    return true
  }

  const times: MenuEntry[] = quickChoices(zone, now).map(({ name, at }) => ({
    label: when[name],
    disabled,
    onSelect: () => void schedule(at),
  }))
  const more: MenuEntry[] = [
    { label: when.custom, icon: 'clock', disabled, onSelect: () => setAsking(true) },
  ]
  const list: MenuEntry[] = [
    { label: t.scheduledCount(waiting), icon: 'calendar', onSelect: () => go(scheduledTo(slug)) },
  ]
  return (
    <>
      <MenuButton
        label={t.sendLater}
        className="send-later"
        entries={waiting > 0 ? [times, more, list] : [times, more]}
      >
        <Icon name="chevron-down" size="s" />
      </MenuButton>
      <WhenDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t.sendLater}
        verb={t.schedule}
        onChoose={schedule}
      />
      {calling && (
        <CallConfirm
          channel={channel}
          body={body}
          later
          onConfirm={() => void scheduleAt(calling)}
          onClose={() => setCalling(undefined)}
        />
      )}
    </>
  )
}

function useSchedule(
  { id: channelId }: ChannelView,
  said: Answer & { body: string },
  onScheduled: () => void,
) {
  const t = useMessages(writingMessages)
  const moments = useMoments()
  const now = useNow()
  const community = useCommunityId()
  const replica = useReplica()
  const slug = useSlug()
  const go = useGo()
  const { say } = useOutcome()
  return async (postAt: Instant): Promise<boolean> => {
    try {
      const reply = await api.post('/communities/{community}/channels/{channelId}/scheduled', {
        params: { community, channelId },
        body: { id: newId(), ...said, postAt },
      })
      replica.update(writingSlice, (state) => withScheduled(state, reply))
      onScheduled()
      toast(t.willBeSent(moments.ahead(postAt, now)), {
        tone: 'good',
        action: { label: t.look, run: () => go(scheduledTo(slug)) },
      })
      return true
    } catch (error) {
      say(error)
      return false
    }
  }
}
