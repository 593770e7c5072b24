import { useCallback } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Card,
  ConfirmButton,
  Empty,
  Face,
  Row,
  Rows,
  Time,
} from '#platform/web/ui/index.ts'
import type { ApplicationView, DecideApplication } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Loading } from '../loading.tsx'
import { useCommunityId } from '../members.ts'
import { useAct } from '../use-act.ts'
import { SettingsFrame } from './settings-frame.tsx'

/** Who asks to be let in, for leads to answer. */
export function ApplicationsPage() {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const load = useCallback(
    () => api.get('/communities/{community}/applications', { params: { community } }),
    [community],
  )
  const loaded = useLoaded(load)
  return (
    <SettingsFrame title={t.applications} text={t.applicationsText}>
      <Loading from={loaded}>
        {(applications) =>
          applications.length === 0 ? (
            <Empty icon="invite" title={t.noApplications}>
              {t.noApplicationsText}
            </Empty>
          ) : (
            <Card>
              <Rows label={t.applications}>
                {applications.map((application) => (
                  <ApplicationRow
                    key={application.id}
                    application={application}
                    onDecided={loaded.reload}
                  />
                ))}
              </Rows>
            </Card>
          )
        }
      </Loading>
    </SettingsFrame>
  )
}

interface ApplicationRowProps {
  application: ApplicationView
  onDecided: () => Promise<void>
}

function ApplicationRow({ application, onDecided }: ApplicationRowProps) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const { act, pending } = useAct()
  const { id: memberId, name, why, at, headline } = application

  const decide = async (decision: DecideApplication['decision']) => {
    const path = '/communities/{community}/applications/{memberId}'
    const said = decision === 'admit' ? t.admitted(name) : t.declined(name)
    const params = { community, memberId }
    if (await act(() => api.post(path, { params, body: { decision } }), said)) await onDecided()
  }
  return (
    <Row
      start={<Face person={application} />}
      title={name}
      meta={
        <>
          {headline && <bdi>{headline} · </bdi>}
          {t.asked} <Time at={instantFrom(at)} />
        </>
      }
    >
      <p className="application-why" dir="auto">
        {why}
      </p>
      <Actions>
        <Button kind="main" size="s" pending={pending} onClick={() => decide('admit')}>
          {t.admit}
        </Button>
        <ConfirmButton
          kind="quiet"
          size="s"
          title={t.declineTitle(name)}
          verb={t.decline}
          text={t.declineText}
          onConfirm={() => decide('decline')}
        />
      </Actions>
    </Row>
  )
}
