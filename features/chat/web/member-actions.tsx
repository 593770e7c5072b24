import { useState } from 'react'
import type { MemberView } from '#features/communities/contract.ts'
import { useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Button, Confirm, IconButton } from '#platform/web/ui/index.ts'
import { directMessages } from '../messages/direct.ts'
import { chatSlice } from './replica.ts'
import { useBlock } from './use-block.ts'
import { useOpenDirect } from './use-open-direct.ts'
import { useOutcome } from './use-outcome.ts'

/** What chat adds to a member: writing to them, and on their page keeping them away. */
export function MemberActions({ member, small }: { member: MemberView; small: boolean }) {
  const t = useMessages(directMessages)
  const me = useMe()
  const open = useOpenDirect()
  const { say } = useOutcome()
  if (member.id === me.member || member.state !== 'active') return null
  const write = () => void open([member.id]).catch(say)
  if (small)
    return <IconButton icon="chat" size="s" label={t.messageTo(member.name)} onClick={write} />
  return (
    <>
      <Button icon="chat" size="s" onClick={write}>
        {t.message}
      </Button>
      <BlockButton member={member} />
    </>
  )
}

function BlockButton({ member }: { member: MemberView }) {
  const t = useMessages(directMessages)
  const { id, name } = member
  const set = useBlock(member)
  const blocked = useSlice(chatSlice, (state) => state.blocked.includes(id))
  const [asking, setAsking] = useState(false)

  return (
    <>
      <Button size="s" kind="quiet" onClick={() => (blocked ? set(false) : setAsking(true))}>
        {blocked ? t.unblock : t.block}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t.blockTitle(name)}
        verb={t.block}
        onConfirm={() => set(true)}
      >
        <p>{t.blockText}</p>
      </Confirm>
    </>
  )
}
