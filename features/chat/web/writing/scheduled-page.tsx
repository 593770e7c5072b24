import { useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import {
  Button,
  Card,
  Confirm,
  Empty,
  Icon,
  MenuButton,
  Row,
  Rows,
  Tag,
} from '#platform/web/ui/index.ts'
import { WhenDialog } from '#platform/web/when/index.ts'
import type { ScheduledView } from '../../contract.ts'
import { withNames } from '../mentions.ts'
import { writingMessages } from './messages/index.ts'
import { writingSlice } from './replica.ts'
import { ScheduledEdit } from './scheduled-edit.tsx'
import { useScheduled } from './use-scheduled.ts'
import { useChannelOf, Where } from './where.tsx'
import { WritingFrame } from './writing-frame.tsx'

/** What waits for its time, and what could not be said when it came. */
export function ScheduledPage() {
  const t = useMessages(writingMessages)
  const scheduled = useSlice(writingSlice, (state) => state.scheduled)
  return (
    <WritingFrame title={t.scheduled}>
      {scheduled.length === 0 ? (
        <Empty icon="clock" title={t.noScheduledTitle}>
          {t.noScheduledText}
        </Empty>
      ) : (
        <Card>
          <Rows label={t.scheduled}>
            {scheduled.map((message) => (
              <ScheduledRow key={message.id} message={message} />
            ))}
          </Rows>
        </Card>
      )}
    </WritingFrame>
  )
}

type Asking = 'time' | 'words' | 'deletion' | undefined

function ScheduledRow({ message }: { message: ScheduledView }) {
  const t = useMessages(writingMessages)
  const members = useMembers()
  const channel = useChannelOf(message.channelId)
  const { send, change, discard } = useScheduled(message.id)
  const [asking, setAsking] = useState<Asking>()
  const done = () => setAsking(undefined)
  return (
    <Row
      start={<Icon name={message.refused ? 'warning' : 'clock'} />}
      title={<Where channel={channel} />}
      tag={message.refused && <Tag tone="bad">{t.notSent}</Tag>}
      meta={<Fate message={message} />}
      end={
        <>
          <Button size="s" onClick={() => void send()}>
            {t.sendNow}
          </Button>
          <MenuButton
            label={t.actions}
            icon="more"
            size="s"
            entries={[
              [
                { label: t.changeTime, icon: 'clock', onSelect: () => setAsking('time') },
                { label: t.changeWords, icon: 'edit', onSelect: () => setAsking('words') },
              ],
              [
                {
                  label: t.deleteScheduled,
                  icon: 'trash',
                  danger: true,
                  onSelect: () => setAsking('deletion'),
                },
              ],
            ]}
          />
        </>
      }
    >
      {asking === 'words' ? (
        <ScheduledEdit message={message} onSave={(body) => change({ body })} onDone={done} />
      ) : (
        <p className="writing-body" dir="auto">
          {withNames(message.body, members)}
        </p>
      )}
      <WhenDialog
        open={asking === 'time'}
        onClose={done}
        title={t.changeTime}
        verb={t.schedule}
        start={instantFrom(message.postAt)}
        onChoose={(postAt) => change({ postAt })}
      />
      <Confirm
        open={asking === 'deletion'}
        onClose={done}
        title={t.deleteTitle}
        verb={t.deleteVerb}
        onConfirm={discard}
      >
        <p>{t.deleteText}</p>
      </Confirm>
    </Row>
  )
}

/** When it will be said, or why it was not. */
function Fate({ message: { refused, postAt } }: { message: ScheduledView }) {
  const t = useMessages(writingMessages)
  const moments = useMoments()
  const now = useNow()
  if (refused) return <span className="writing-refused">{t.reasons[refused] ?? refused}</span>
  const at = instantFrom(postAt)
  return (
    <time dateTime={at} title={moments.full(at)}>
      {t.sendsAt(moments.ahead(at, now))}
    </time>
  )
}
