import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Empty, LinkButton, Page } from '#platform/web/ui/index.ts'
import { shellMessages } from './messages/index.ts'

/** Stands where a community was that is not open to the reader any more. */
export function EndedPage() {
  const t = useMessages(shellMessages)
  const common = useMessages(platformMessages)
  return (
    <Page>
      <Empty
        icon="leave"
        title={t.endedTitle}
        actions={
          <LinkButton to="/" kind="main">
            {common.toStart}
          </LinkButton>
        }
      >
        {t.endedText}
      </Empty>
    </Page>
  )
}
