import { useMember, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Button, Dialog, Face, Row, Rows, Time } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { chatMessages } from '../messages/index.ts'
import { type BesideList, besideTo } from './beside/places.ts'
import { readersOf } from './call-confirm.tsx'
import { useChannelTitle } from './channel-title.ts'
import { Keeping } from './keeping.tsx'
import { MessageText } from './message-text.tsx'
import { useSlug } from './use-slug.ts'

interface ChannelDetailsProps {
  channel: ChannelView
  /** The way to the settings, where the bar has no room for it. */
  onSettings: (() => void) | undefined
  onClose: () => void
}

/** What a channel says of itself, how one keeps it, and who reads it. */
export function ChannelDetails({ channel, onSettings, onClose }: ChannelDetailsProps) {
  const t = useMessages(directMessages)
  const common = useMessages(chatMessages)
  const members = useMembers()
  const opener = useMember(channel.createdBy ?? '')
  // Who is in an imported channel is not told by it.
  const readers = channel.kind === 'private' ? [] : readersOf(channel, members.values())
  return (
    <Dialog open onClose={onClose} title={useChannelTitle(channel)}>
      <div className="channel-details">
        {channel.archivedAt && <p className="meta">{t.isClosed}</p>}
        {channel.topic && <p>{channel.topic}</p>}
        {channel.description && <MessageText text={channel.description} />}
        <p className="meta">
          {opener ? t.openedBy(opener.name) : t.opened},{' '}
          <Time at={instantFrom(channel.createdAt)} form="date" />
        </p>
        <Lists channel={channel} onClose={onClose} />
        <Keeping channel={channel} />
        {onSettings && (
          <Button
            icon="settings"
            onClick={() => {
              onClose()
              onSettings()
            }}
          >
            {common.channelSettings}
          </Button>
        )}
        {readers.length > 0 && (
          <section>
            <h3>{t.whoReads(readers.length)}</h3>
            <Rows label={t.whoReads(readers.length)}>
              {readers.map((member) => (
                <Row
                  key={member.id}
                  start={<Face person={member} size="s" />}
                  title={member.name}
                  meta={member.headline}
                />
              ))}
            </Rows>
          </section>
        )}
      </div>
    </Dialog>
  )
}

/** The ways to what is gathered of a channel. */
function Lists({ channel, onClose }: Pick<ChannelDetailsProps, 'channel' | 'onClose'>) {
  const t = useMessages(chatMessages)
  const slug = useSlug()
  const go = useGo()
  const open = (list: BesideList) => () => {
    onClose()
    go(besideTo(slug, channel, list))
  }
  return (
    <div className="actions">
      <Button size="s" icon="paperclip" onClick={open('files')}>
        {t.files}
      </Button>
      {channel.threads === 'solved' && (
        <Button size="s" icon="help" onClick={open('questions')}>
          {t.questions}
        </Button>
      )}
    </div>
  )
}
