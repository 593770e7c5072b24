import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Icon, IconButton, Row, Time, toast } from '#platform/web/ui/index.ts'
import type { InvitationView } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCommunityId, useMember } from '../members.ts'
import { useAct } from '../use-act.ts'

interface InvitationRowProps {
  invitation: InvitationView
  onRevoked: () => Promise<void>
}

/** One invitation that still works: to be copied, or taken back. */
export function InvitationRow({ invitation, onRevoked }: InvitationRowProps) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const { act, pending } = useAct()
  const { id, code, email, uses, mostUses, expiresAt, createdBy } = invitation
  const inviter = useMember(createdBy)
  const link = code && `${location.origin}/invite/${code}`

  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '')
    toast(t.copied, { tone: 'good' })
  }
  const revoke = async () => {
    const params = { community, invitationId: id }
    const path = '/communities/{community}/invitations/{invitationId}'
    if (await act(() => api.delete(path, { params }), t.revoked)) await onRevoked()
  }
  return (
    <Row
      start={<Icon name={email ? 'mail' : 'link'} />}
      title={email ?? t.linkFor(uses, mostUses)}
      meta={
        <>
          <bdi>{inviter?.name}</bdi> · {t.until} <Time at={instantFrom(expiresAt)} form="date" />
        </>
      }
      end={
        <>
          {link && <IconButton icon="copy" label={t.copy} size="s" onClick={copy} />}
          <Button size="s" pending={pending} onClick={revoke}>
            {t.revoke}
          </Button>
        </>
      }
    >
      {link && <p className="invite-link">{link}</p>}
    </Row>
  )
}
