import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Card, toast } from '#platform/web/ui/index.ts'
import type { MemberView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunityId, useMe } from '../members.ts'
import { useAct } from '../use-act.ts'
import { inviteShadow } from './invite-shadow.ts'

/** For leads, on the page of somebody known from an import: a link by which that person becomes who they were. */
export function ShadowInvite({ member }: { member: MemberView }) {
  const t = useMessages(communityMessages)
  const me = useMe()
  const community = useCommunityId()
  const { act, pending } = useAct()
  const [link, setLink] = useState<string>()
  if (member.state !== 'shadow' || me.role !== 'lead') return null
  const make = () => act(async () => setLink(await inviteShadow(community, member.id)))
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '')
    toast(t.copied, { tone: 'good' })
  }
  return (
    <Card title={t.inviteShadowTitle(member.name)}>
      <div className="member-shadow">
        <p>{t.inviteShadowText}</p>
        {link && <p className="member-shadow-link">{link}</p>}
        <p className="actions">
          {link ? (
            <Button icon="copy" kind="main" onClick={copy}>
              {t.copy}
            </Button>
          ) : (
            <Button icon="link" pending={pending} onClick={make}>
              {t.makeLink}
            </Button>
          )}
        </p>
      </div>
    </Card>
  )
}
