import { Suspense, useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Button, Dialog, LinkButton, late, PopoverButton } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { seatsMessages } from '../../messages/seats.ts'
import { type EventDate, poolOf } from '../dates/dates.ts'
import { eventsOf } from '../places.ts'

const AddForm = late(async () => (await import('./add-form.tsx')).AddForm)

export interface HostActionsProps {
  view: EventView
  date: EventDate
  /** The list is another one now. */
  onChange: () => unknown
}

/** What hosts do with a list as a whole: add to it, take it along as a table, stand at the door. */
export function HostActions({ view, date, onChange }: HostActionsProps) {
  const t = useMessages(seatsMessages)
  const { slug } = useCommunity()
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  return (
    <>
      <Button icon="plus" onClick={() => setAdding(true)}>
        {t.add}
      </Button>
      <LinkButton icon="check" to={eventsOf(slug).door(date.event.id, date.occurrence.id)}>
        {t.door}
      </LinkButton>
      <PopoverButton
        label={t.table}
        icon="download"
        content={() => <Tables poolId={poolOf(date)} />}
      />
      <Dialog open={adding} onClose={close} title={t.addTitle}>
        <Suspense>
          <AddForm {...{ view, date, onChange }} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  )
}

function Tables({ poolId }: { poolId: string }) {
  const t = useMessages(seatsMessages)
  const { community } = useReplica()
  const address = (reader: string) =>
    `/api/v1/communities/${community}/pools/${poolId}/attendees.csv?reader=${reader}`
  return (
    <ul className="people-tables">
      <li>
        <a className="link" href={address('hosts')} download>
          {t.tableHosts}
        </a>
        <p className="meta">{t.tableHostsText}</p>
      </li>
      <li>
        <a className="link" href={address('sponsors')} download>
          {t.tableSponsors}
        </a>
        <p className="meta">{t.tableSponsorsText}</p>
      </li>
    </ul>
  )
}
