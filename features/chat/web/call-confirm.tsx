import { useMemo } from 'react'
import type { MemberView } from '#features/communities/contract.ts'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { Actions, Button, Dialog } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../contract.ts'
import { directMessages } from '../messages/direct.ts'
import { callsNamed, type Mentionable } from './calling.ts'
import { chatSlice } from './replica.ts'

/** How I may call everybody in a channel: not at all, if that is not mine to do. */
export function useCalls({ people }: ChannelView): readonly Mentionable[] {
  const t = useMessages(directMessages)
  const may = useSlice(chatSlice, ({ can }) => can.callEverybody) && people === null
  return useMemo(() => (may ? callsNamed(t.call) : []), [may, t])
}

/** The members who read a channel, as far as one can tell from here. */
export function readersOf(
  { kind, people }: ChannelView,
  members: Iterable<MemberView>,
): readonly MemberView[] {
  const active = [...members].filter(({ state }) => state === 'active')
  if (people) return active.filter(({ id }) => people.includes(id))
  return kind === 'leads' ? active.filter(({ role }) => role === 'lead') : active
}

interface CallConfirmProps {
  channel: ChannelView
  body: string
  /** It is said at another time, when others may be here. */
  later?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before many are called, and says how many. */
export function CallConfirm({
  channel,
  body,
  later = false,
  onConfirm,
  onClose,
}: CallConfirmProps) {
  const t = useMessages(directMessages)
  const common = useMessages(platformMessages)
  const members = useMembers()
  const { member } = useMe()
  const present = usePresent()
  const called = readersOf(channel, members.values()).filter(({ id }) => id !== member)
  const here = called.filter(({ id }) => present.includes(id))
  const all = body.includes('<!channel>')
  const calledHere = later ? t.callHereLater : t.callHereTitle(here.length)
  return (
    <Dialog
      open
      urgent
      size="s"
      onClose={onClose}
      title={all ? t.callTitle(called.length) : calledHere}
    >
      <p>{t.callText}</p>
      <Actions>
        <Button
          kind="main"
          autoFocus
          onClick={() => {
            onClose()
            onConfirm()
          }}
        >
          {t.sendCall}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {common.cancel}
        </Button>
      </Actions>
    </Dialog>
  )
}
