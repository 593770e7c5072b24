import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Actions, Button, Card, Dialog, Empty, Faces, Row, Rows } from '#platform/web/ui/index.ts'
import type { RingView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunity, useMe, useMembers } from '../members.ts'
import { placesOf } from '../places.ts'
import { communitySlice } from '../replica.ts'
import { RingForm } from './ring-form.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** The rings of a community, for everybody to see and for leads to change. */
export function RingsPage() {
  const t = useMessages(communityMessages)
  const { can } = useMe()
  const rings = useSlice(communitySlice, (state) => state.rings)
  const [open, setOpen] = useState<RingView | 'new'>()
  const close = () => setOpen(undefined)
  const make = (
    <Button icon="plus" kind="main" onClick={() => setOpen('new')}>
      {t.newRing}
    </Button>
  )
  return (
    <SettingsFrame title={t.rings} text={t.ringsText}>
      {rings.length === 0 ? (
        <Empty icon="ring" title={t.noRings} actions={can.manageRings && make}>
          {t.noRingsText}
        </Empty>
      ) : (
        <>
          <Card>
            <RingRows rings={rings} onChange={can.manageRings ? setOpen : undefined} />
          </Card>
          {can.manageRings && <Actions>{make}</Actions>}
        </>
      )}
      <Dialog
        open={open !== undefined}
        onClose={close}
        title={open === 'new' ? t.newRing : t.changeRing}
      >
        {open && <RingForm ring={open === 'new' ? undefined : open} onDone={close} />}
      </Dialog>
    </SettingsFrame>
  )
}

interface RingRowsProps {
  rings: readonly RingView[]
  onChange: ((ring: RingView) => void) | undefined
}

function RingRows({ rings, onChange }: RingRowsProps) {
  const t = useMessages(communityMessages)
  const members = useMembers()
  const { people } = placesOf(useCommunity().slug)
  return (
    <Rows label={t.rings}>
      {rings
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((ring) => (
          <Row
            key={ring.id}
            title={ring.name}
            to={`${people}?ring=${ring.id}`}
            meta={<bdi>{ring.description || t.ringMembers(ring.members.length)}</bdi>}
            end={
              <>
                <Faces
                  people={ring.members.flatMap((id) => members.get(id) ?? [])}
                  most={4}
                  size="xs"
                />
                {onChange && (
                  <Button size="s" onClick={() => onChange(ring)}>
                    {t.change}
                  </Button>
                )}
              </>
            }
          />
        ))}
    </Rows>
  )
}
