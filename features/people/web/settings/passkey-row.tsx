import { instantOf } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, MenuButton, Row, Time } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import type { Passkey } from '../api.ts'

interface PasskeyRowProps {
  passkey: Passkey
  onRename: (passkey: Passkey) => void
  onRemove: (passkey: Passkey) => void
}

export function PasskeyRow({ passkey, onRename, onRemove }: PasskeyRowProps) {
  const t = useMessages(peopleMessages)
  const name = passkey.name || t.passkeyUnnamed
  return (
    <Row
      start={<Icon name="key" />}
      title={name}
      meta={
        <>
          {passkey.backedUp ? t.passkeySynced : t.passkeyOnDevice}
          {' · '}
          <Time at={instantOf(Date.parse(passkey.createdAt))} form="date" />
        </>
      }
      end={
        <MenuButton
          label={t.changeThing(name)}
          icon="more"
          entries={[
            [
              { label: t.rename, icon: 'edit', onSelect: () => onRename(passkey) },
              { label: t.remove, icon: 'trash', danger: true, onSelect: () => onRemove(passkey) },
            ],
          ]}
        />
      }
    />
  )
}
