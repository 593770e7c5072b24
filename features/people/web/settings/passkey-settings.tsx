import { useState } from 'react'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Banner,
  Button,
  Card,
  Confirm,
  Rows,
  Skeleton,
  toast,
} from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { auth, type Passkey } from '../api.ts'
import { AskAfresh } from './ask-afresh.tsx'
import { NotLoaded } from './not-loaded.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { RenamePasskey } from './rename-passkey.tsx'

const load = () => auth.get('/passkey/list-user-passkeys')

/** One's passkeys: adding, naming and removing them. */
export function PasskeySettings() {
  const t = useMessages(peopleMessages)
  const passkeys = useLoaded(load)
  const [adding, setAdding] = useState(false)
  const [renaming, setRenaming] = useState<Passkey>()
  const [removing, setRemoving] = useState<Passkey>()
  const { submit: add, problem } = useSubmission(async () => {
    const { addPasskey, PasskeyNotUsed } = await import('../passkeys.ts')
    try {
      await addPasskey()
    } catch (error) {
      if (error instanceof PasskeyNotUsed) return
      throw error
    }
    await passkeys.reload()
    toast(t.passkeyAdded, { tone: 'good' })
  })

  async function addOne(): Promise<void> {
    setAdding(true)
    await add(undefined)
    setAdding(false)
  }

  async function remove(): Promise<void> {
    if (removing) await auth.post('/passkey/delete-passkey', { body: { id: removing.id } })
    await passkeys.reload()
  }

  return (
    <Card title={t.passkeys}>
      <p>{t.passkeysText}</p>
      {passkeys.value ? (
        <PasskeyList passkeys={passkeys.value} onRename={setRenaming} onRemove={setRemoving} />
      ) : passkeys.error ? (
        <NotLoaded onRetry={passkeys.reload} />
      ) : (
        <Skeleton shape="rows" count={1} />
      )}
      {problem && <Banner tone="bad">{problem.message}</Banner>}
      <Actions>
        <Button icon="key" pending={adding} onClick={addOne}>
          {t.addPasskey}
        </Button>
        <AskAfresh problem={problem} />
      </Actions>
      <RenamePasskey
        passkey={renaming}
        onClose={() => setRenaming(undefined)}
        onDone={passkeys.reload}
      />
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t.removePasskey(removing?.name || t.passkeyUnnamed)}
        verb={t.removeIt}
        onConfirm={remove}
      >
        <p>{t.removePasskeyText}</p>
      </Confirm>
    </Card>
  )
}

interface PasskeyListProps {
  passkeys: readonly Passkey[]
  onRename: (passkey: Passkey) => void
  onRemove: (passkey: Passkey) => void
}

function PasskeyList({ passkeys, onRename, onRemove }: PasskeyListProps) {
  const t = useMessages(peopleMessages)
  if (passkeys.length === 0) return <p className="meta">{t.noPasskeys}</p>
  return (
    <Rows label={t.passkeys}>
      {passkeys.map((passkey) => (
        <PasskeyRow key={passkey.id} {...{ passkey, onRename, onRemove }} />
      ))}
    </Rows>
  )
}
