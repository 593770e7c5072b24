import { useAct, useCommunity, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Actions, Banner, Button, Card, LinkButton } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { shelvesOf } from '../places.ts'
import { useRowWords } from '../row-words.ts'
import type { ResourceProps } from './resource-head.tsx'

/** Asks the owner whether it is still true; tells leads that they were asked. */
export function ReviewCard({ view, onChange }: ResourceProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { slug } = useCommunity()
  const { member } = useMe()
  const { act, pending } = useAct()
  const words = useRowWords()
  const { review, id } = view.row
  if (!review?.asked) return null
  if (review.owner !== member)
    return view.can.manage ? (
      <Banner icon="help">{t.reviewOther(words.nameOf(review.owner))}</Banner>
    ) : null
  const confirm = async () => {
    const path = '/communities/{community}/library/resources/{resourceId}/confirmed'
    onChange(await api.post(path, { params: { community, resourceId: id } }))
  }
  return (
    <Card tone="accent" title={t.reviewTitle}>
      <p>{t.reviewText(review.days)}</p>
      <Actions>
        <Button
          kind="main"
          icon="check"
          pending={pending}
          onClick={() => void act(confirm, t.confirmed)}
        >
          {t.stillTrue}
        </Button>
        {view.can.edit && <LinkButton to={shelvesOf(slug).edit(id)}>{t.edit}</LinkButton>}
      </Actions>
    </Card>
  )
}
