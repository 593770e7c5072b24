import { useCallback } from 'react'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Empty, Rows } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Loading } from '../loading.tsx'
import { useCommunityId } from '../members.ts'
import { InvitationRow } from './invitation-row.tsx'
import { LinkForm, MailForm } from './invite-forms.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** Inviting by link and by mail, and the invitations that still work. */
export function InvitationsPage() {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const load = useCallback(
    () => api.get('/communities/{community}/invitations', { params: { community } }),
    [community],
  )
  const loaded = useLoaded(load)
  return (
    <SettingsFrame title={t.invitations} text={t.invitationsText}>
      <Card title={t.inviteByLink}>
        <LinkForm onMade={loaded.reload} />
      </Card>
      <Card title={t.inviteByMail}>
        <MailForm onSent={loaded.reload} />
      </Card>
      <Card title={t.openInvitations}>
        <Loading from={loaded}>
          {(invitations) =>
            invitations.length === 0 ? (
              <Empty icon="invite" title={t.noInvitations} />
            ) : (
              <Rows label={t.openInvitations}>
                {invitations.map((invitation) => (
                  <InvitationRow
                    key={invitation.id}
                    invitation={invitation}
                    onRevoked={loaded.reload}
                  />
                ))}
              </Rows>
            )
          }
        </Loading>
      </Card>
    </SettingsFrame>
  )
}
