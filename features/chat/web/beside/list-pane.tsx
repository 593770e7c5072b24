import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Button, Skeleton } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../../contract.ts'
import { besideMessages } from '../../messages/beside.ts'
import { useChannelTitle } from '../channel-title.ts'
import { Pane, PaneBar } from './pane.tsx'
import { useClose } from './use-close.ts'
import type { Pages } from './use-pages.ts'

interface ListPaneProps {
  channel: ChannelView
  title: string
  pages: Pages<unknown>
  /** What is said when it could not be fetched. */
  failedText: string
  /** The list, or that there is nothing in it. */
  children: ReactNode
}

/** A list of things of a channel beside it: how far it is here, and the way to more. */
export function ListPane({ channel, title, pages, failedText, children }: ListPaneProps) {
  const t = useMessages(besideMessages)
  const common = useMessages(platformMessages)
  const name = useChannelTitle(channel)
  const close = useClose(channel)
  const { list, failed, fetchMore } = pages
  return (
    <Pane label={t.listOf(title, name)} onClose={close}>
      <PaneBar
        title={
          <>
            {title} <small>{name}</small>
          </>
        }
        closeText={common.close}
        focused
        onClose={close}
      />
      <div className="beside-list">
        {list ? children : !failed && <Skeleton shape="rows" count={4} />}
        {failed ? (
          <div className="beside-waiting" role="alert">
            <p>{failedText}</p>
            <Button size="s" icon="retry" onClick={() => void fetchMore()}>
              {common.retry}
            </Button>
          </div>
        ) : (
          list?.more && (
            <p className="beside-more">
              <Button size="s" onClick={() => void fetchMore()}>
                {t.more}
              </Button>
            </p>
          )
        )}
      </div>
    </Pane>
  )
}
