import { useEffect, useState } from 'react'
import type { ApplicationView } from '#features/communities/contract.ts'
import { loadApplications, placesOf } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Card, Faces, LinkButton } from '#platform/web/ui/index.ts'
import { homeMessages } from './messages/index.ts'

/** Who asks to be let in, for those who decide it. */
export function Applications({ slug }: { slug: string }) {
  const t = useMessages(homeMessages)
  const replica = useReplica()
  const [waiting, setWaiting] = useState<readonly ApplicationView[]>([])

  useEffect(() => {
    const load = () =>
      loadApplications(replica.community).then(setWaiting, () => {
        // a card that is missing says enough while nobody answers
      })
    void load()
    return replica.onEntry(({ kind }) => {
      if (kind.startsWith('communities.application-')) void load()
    })
  }, [replica])

  if (waiting.length === 0) return null
  return (
    <Card
      title={t.applications}
      action={
        <LinkButton size="s" to={placesOf(slug).applications}>
          {t.look}
        </LinkButton>
      }
    >
      <div className="home-here">
        <Faces people={waiting} />
        <p>{t.wantsIn(waiting.length)}</p>
      </div>
    </Card>
  )
}
