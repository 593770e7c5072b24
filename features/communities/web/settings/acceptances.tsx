import { useCallback } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Face, Faces, Progress, Row, Rows, Time } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Loading } from '../loading.tsx'
import { useCommunity } from '../members.ts'
import { useActive } from '../people/active.ts'

/** Who has agreed to the guidelines that hold, and who has not yet. For leads. */
export function Acceptances() {
  const t = useMessages(communityMessages)
  const { id, guidelinesVersion } = useCommunity()
  const active = useActive()
  const load = useCallback(
    () => api.get('/communities/{community}/guidelines/acceptances', { params: { community: id } }),
    [id],
  )
  const loaded = useLoaded(load)
  return (
    <Card>
      <Loading from={loaded}>
        {(acceptances) => {
          const at = new Map(
            acceptances
              .filter(({ version }) => version === guidelinesVersion)
              .map((acceptance) => [acceptance.member, instantFrom(acceptance.at)]),
          )
          const agreed = active.filter(({ id: member }) => at.has(member))
          const waiting = active.filter(({ id: member }) => !at.has(member))
          const words = t.acceptedBy(agreed.length, active.length)
          return (
            <div className="form">
              <Progress label={words} value={agreed.length} most={active.length} />
              {waiting.length > 0 && (
                <div>
                  <p className="meta">{t.notYet}</p>
                  <Faces people={waiting} most={12} />
                </div>
              )}
              <details>
                <summary className="link">{t.whoAgreed}</summary>
                <Rows>
                  {agreed.map((member) => (
                    <Row
                      key={member.id}
                      start={<Face person={member} size="s" />}
                      title={member.name}
                      meta={<AgreedAt at={at.get(member.id)} />}
                    />
                  ))}
                </Rows>
              </details>
            </div>
          )
        }}
      </Loading>
    </Card>
  )
}

function AgreedAt({ at }: { at: Parameters<typeof Time>[0]['at'] | undefined }) {
  return at && <Time at={at} />
}
