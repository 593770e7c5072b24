import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Confirm, MenuButton, type MenuEntry } from '#platform/web/ui/index.ts'
import type { MemberView, Role } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCommunityId, useMe } from '../members.ts'
import { useAct } from '../use-act.ts'

type Question = 'remove' | 'hand-over'

/** What leads and moderators may do about a member; nothing for all others. */
export function MemberMenu({ member }: { member: MemberView }) {
  const t = useMessages(communityMessages)
  const me = useMe()
  const community = useCommunityId()
  const { act } = useAct()
  const [question, setQuestion] = useState<Question>()
  const { id: memberId, name } = member
  const close = () => setQuestion(undefined)

  const params = { community, memberId }
  const give = (role: Role) =>
    act(
      () => api.put('/communities/{community}/members/{memberId}/role', { params, body: { role } }),
      t.roleChanged(name, role),
    )
  const remove = () =>
    act(
      () => api.delete('/communities/{community}/members/{memberId}', { params }),
      t.removed(name),
    )
  const handOver = () =>
    act(
      () =>
        api.post('/communities/{community}/lead', {
          params: { community },
          body: { to: memberId },
        }),
      t.handedOver(name),
    )

  const sections = sectionsFor({ me, member, t, give, ask: setQuestion })
  if (sections.length === 0) return null
  return (
    <>
      <MenuButton label={t.manage(name)} icon="more" size="s" entries={sections} />
      <Confirm
        open={question === 'remove'}
        onClose={close}
        title={t.removeTitle(name)}
        verb={t.remove}
        onConfirm={remove}
      >
        <p>{t.removeText}</p>
      </Confirm>
      <Confirm
        open={question === 'hand-over'}
        onClose={close}
        title={t.handOverTo(name)}
        verb={t.handOver}
        onConfirm={handOver}
      >
        <p>{t.handOverText(name)}</p>
      </Confirm>
    </>
  )
}

interface MenuParts {
  me: ReturnType<typeof useMe>
  member: MemberView
  t: Parameters<typeof wordsOf>[0]
  give: (role: Role) => void
  ask: (question: Question) => void
}

/** The lines of the menu. What the server would refuse is not offered. */
function sectionsFor({ me, member, t, give, ask }: MenuParts): MenuEntry[][] {
  const mine = member.id === me.member
  const words = wordsOf(t)
  if (member.state !== 'active') return []
  const roles: MenuEntry[] = []
  if (me.can.manageMembers && (!mine || me.can.leave))
    for (const role of ['lead', 'moderator', 'member'] as const)
      if (role !== member.role) roles.push({ label: words[role], onSelect: () => give(role) })
  if (me.can.manageMembers && !mine && member.role !== 'lead')
    roles.push({ label: t.handOver, icon: 'star', onSelect: () => ask('hand-over') })
  const removable =
    !mine &&
    (me.can.manageMembers
      ? member.role !== 'lead'
      : me.role === 'moderator' && member.role === 'member')
  const ends: MenuEntry[] = removable
    ? [{ label: t.removeMember, icon: 'leave', danger: true, onSelect: () => ask('remove') }]
    : []
  return [roles, ends].filter((section) => section.length > 0)
}

function wordsOf(
  t: ReturnType<typeof useMessages<import('../../messages/en.ts').CommunityMessages>>,
) {
  return { lead: t.makeLead, moderator: t.makeModerator, member: t.makeMember }
}
