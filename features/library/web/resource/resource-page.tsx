import './resource.css'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Banner, Button, Empty, LinkButton, Page, Skeleton } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { useMarkRead } from '../announcements/use-mark-read.ts'
import { shelvesOf } from '../places.ts'
import { useResource } from '../use-resource.ts'
import { Comments } from './comments.tsx'
import { Contents } from './contents.tsx'
import { Decide } from './decide.tsx'
import { DropCards } from './drop-cards.tsx'
import { Facts } from './facts.tsx'
import { ResourceBody } from './resource-body.tsx'
import { ResourceHead } from './resource-head.tsx'
import { ReviewCard } from './review-card.tsx'
import { SectionWay } from './section-way.tsx'

/** A resource, to be read. */
export function ResourcePage({ params }: { params: { resource: string } }) {
  const t = useMessages(libraryMessages)
  const { name, slug } = useCommunity()
  const { value, row, error, reload, take } = useResource(params.resource)
  useMarkRead(params.resource, value !== undefined)
  useTitle(value?.row.title ?? row?.title ?? t.library, name)
  if (!value) {
    const isGone = error && (!('status' in error) || error.status === 404)
    return (
      <Page width="read">
        {error ? (
          <NotThere onRetry={isGone ? undefined : reload} message={error.message} />
        ) : (
          <Skeleton />
        )}
      </Page>
    )
  }
  const isLong = value.open === 'open' && hasParts(value.body)
  const isOut = value.row.status === 'published' || value.row.status === 'archived'
  return (
    <Page width={isLong ? 'm' : 'read'} aside={isLong && <Contents text={value.body} />}>
      <p className="meta resource-way">
        {value.row.kind === 'announcement' ? (
          <Link to={shelvesOf(slug).announcements}>{t.announcements}</Link>
        ) : (
          <Link to={shelvesOf(slug).home}>{t.library}</Link>
        )}
        <SectionWay id={value.row.sectionId} />
      </p>
      <article className="resource">
        <ResourceHead view={value} onChange={take} />
        <Decide view={value} onChange={take} />
        <ReviewCard view={value} onChange={take} />
        <DropCards view={value} onChange={take} />
        {value.open === 'open' && <ResourceBody view={value} />}
        <Facts view={value} />
      </article>
      {value.open === 'open' && isOut && <Comments view={value} />}
    </Page>
  )
}

/** Whether a text has headings enough for a table of them. */
function hasParts(text: string): boolean {
  return (text.match(/^ {0,3}#{1,6} /gm)?.length ?? 0) > 2
}

function NotThere({ message, onRetry }: { message: string; onRetry: (() => unknown) | undefined }) {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  if (onRetry)
    return (
      <Banner tone="bad" icon="warning">
        {message} <Button onClick={onRetry}>{t.retry}</Button>
      </Banner>
    )
  return (
    <Empty
      icon="library"
      title={message}
      actions={<LinkButton to={shelvesOf(slug).home}>{t.library}</LinkButton>}
    />
  )
}
