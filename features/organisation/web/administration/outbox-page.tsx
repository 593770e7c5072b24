import { useMessages } from '#platform/web/i18n/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Actions, Banner, Button, Card, Empty, Rows, Skeleton } from '#platform/web/ui/index.ts'
import { organisationMessages } from '../../messages/index.ts'
import { organisation } from '../organisation.ts'
import { AdministrationFrame } from './administration-frame.tsx'
import { MailRow } from './mail-row.tsx'
import { NotLoaded } from './not-loaded.tsx'
import { useOutbox } from './use-outbox.ts'

/** Every mail that was written: to pass on where there is no mail server, else to see what became of it. */
export function OutboxPage() {
  const t = useMessages(organisationMessages)
  return (
    <AdministrationFrame title={t.outbox}>
      <Outbox />
    </AdministrationFrame>
  )
}

function Outbox() {
  const t = useMessages(organisationMessages)
  const delivers = useStore(organisation, (known) => known?.mail === 'smtp')
  const { value, error, reload, loadOlder, older } = useOutbox()
  return (
    <>
      {delivers ? (
        <p className="meta">{t.outboxSent}</p>
      ) : (
        <Banner tone="warn" icon="lock">
          {t.outboxKept}
        </Banner>
      )}
      <Card>
        {!value && !error && <Skeleton shape="rows" />}
        {!value && error && <NotLoaded onRetry={reload} />}
        {value?.mails.length === 0 && (
          <Empty icon="mail" title={t.noMails}>
            {t.noMailsText}
          </Empty>
        )}
        {value && value.mails.length > 0 && (
          <Rows label={t.outbox}>
            {value.mails.map((mail) => (
              <MailRow key={mail.id} mail={mail} />
            ))}
          </Rows>
        )}
      </Card>
      <Actions>
        <Button icon="retry" onClick={reload}>
          {t.refresh}
        </Button>
        {older && <Button onClick={loadOlder}>{t.olderMails}</Button>}
      </Actions>
    </>
  )
}
