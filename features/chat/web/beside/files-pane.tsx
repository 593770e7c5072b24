import './lists.css'
import { Suspense, useCallback, useMemo } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { FileBoard } from '#features/files/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Empty, Time, useNarrow } from '#platform/web/ui/index.ts'
import type { ChannelFile, ChannelView } from '../../contract.ts'
import { besideMessages } from '../../messages/beside.ts'
import { chatMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { messageTo } from '../places.ts'
import { useSlug } from '../use-slug.ts'
import { ListPane } from './list-pane.tsx'
import { followFiles } from './lists.ts'
import { usePages } from './use-pages.ts'

/** The files of a channel, the newest first. */
export function FilesPane({ channel }: { channel: ChannelView }) {
  const t = useMessages(besideMessages)
  const common = useMessages(chatMessages)
  const pages = useFiles(channel.id)
  const files = pages.list?.items ?? []
  const about = (file: FileView, leave?: () => void) => {
    const found = files.find((each) => each.file.id === file.id)
    return found && <About {...{ found, channel, leave }} />
  }
  return (
    <ListPane channel={channel} title={common.files} {...{ pages }} failedText={t.filesFailed}>
      {files.length === 0 ? (
        <Empty icon="paperclip" title={t.noFilesTitle}>
          {t.noFilesText}
        </Empty>
      ) : (
        <Suspense>
          <FileBoard files={files.map(({ file }) => file)} about={about} />
        </Suspense>
      )}
    </ListPane>
  )
}

interface AboutProps {
  found: ChannelFile
  channel: ChannelView
  leave: (() => void) | undefined
}

/** Who sent a file and when, and the way to where that was. */
function About({ found, channel, leave }: AboutProps) {
  const t = useMessages(besideMessages)
  const { somebody } = useMessages(chatMessages)
  const members = useMembers()
  const slug = useSlug()
  // Where there is room the list stays, so that one goes on looking.
  const stays = !useNarrow() && found.threadId === undefined
  const { author, at, messageId: id, threadId } = found
  const to = messageTo(slug, { channelId: channel.id, id, at, threadId })
  return (
    <p className="beside-about">
      <span>
        <bdi>{members.get(author)?.name ?? somebody}</bdi> · <Time at={instantFrom(at)} />
      </span>
      <Link to={stays ? `${to}&beside=files` : to} onClick={leave}>
        {t.showInConversation}
      </Link>
    </p>
  )
}

function useFiles(channelId: string) {
  const community = useCommunityId()
  const fetch = useCallback(
    async (last: ChannelFile | undefined) => {
      const page = await api.get('/communities/{community}/channels/{channelId}/files', {
        params: { community, channelId },
        query: last ? { before: `${last.at}_${last.messageId}` } : {},
      })
      return { items: page.files, more: page.more }
    },
    [community, channelId],
  )
  return usePages({ fetch, follow: useMemo(() => followFiles(channelId), [channelId]) })
}
