import './manage.css'
import { useCallback } from 'react'
import { useCommunity, useMe, useMembers } from '#features/communities/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Link, type PageProps, useTitle } from '#platform/web/router/index.ts'
import { Card, Empty, Face, Page, PageTitle, Skeleton } from '#platform/web/ui/index.ts'
import type { Readers, ReaderView, ResourceRow } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { type readersPath, shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { useRowWords } from '../row-words.ts'

/** Who opened a resource, agreed to its terms and answered: for leads all, for everybody else themselves. */
export function ReadersPage({ params }: PageProps<typeof readersPath>) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { slug, name } = useCommunity()
  const leads = useMe().role === 'lead'
  const { resource: resourceId } = params
  const row = useSlice(librarySlice, (state) => state.resources.find(({ id }) => id === resourceId))
  const load = useCallback(
    () =>
      api.get('/communities/{community}/library/resources/{resourceId}/readers', {
        params: { community, resourceId },
      }),
    [community, resourceId],
  )
  const { value, error } = useLoaded(load)
  useTitle(t.readers, row?.title ?? name)
  return (
    <Page width="m">
      <PageTitle
        above={<Link to={shelvesOf(slug).resource(resourceId)}>{row?.title ?? t.library}</Link>}
        title={t.readers}
        below={leads ? value && summaryOf(value, t) : t.readersOwn}
      />
      {!value && !error && <Skeleton shape="rows" />}
      {!value && error && <Empty icon="eye" title={error.message} />}
      {value && value.readers.length === 0 && <Empty icon="eye" title={t.readersNone} />}
      {value && value.readers.length > 0 && (
        <Card>
          <ReaderTable readers={value.readers} drop={row?.drop ?? null} />
        </Card>
      )}
    </Page>
  )
}

function summaryOf(
  { readers, audience }: Readers,
  t: { readersText: (opened: number, of: number) => string },
): string {
  return t.readersText(readers.filter(({ opened }) => opened).length, audience)
}

interface ReaderTableProps {
  readers: readonly ReaderView[]
  drop: ResourceRow['drop']
}

/** On a phone each reader is a card of their own, as the style sheet has it. */
function ReaderTable({ readers, drop }: ReaderTableProps) {
  const t = useMessages(libraryMessages)
  const terms = (drop?.termsVersion ?? 0) > 0
  return (
    <table className="readers">
      <thead>
        <tr>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.openedColumn}</th>
          {terms && <th scope="col">{t.agreedColumn}</th>}
          {drop?.question && <th scope="col">{t.answeredColumn}</th>}
        </tr>
      </thead>
      <tbody>
        {readers.map((reader) => (
          <ReaderLine key={reader.member} reader={reader} terms={terms} drop={drop} />
        ))}
      </tbody>
    </table>
  )
}

function ReaderLine({
  reader,
  terms,
  drop,
}: {
  reader: ReaderView
  terms: boolean
  drop: ResourceRow['drop']
}) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const member = useMembers().get(reader.member)
  const { opened, acknowledged, answer } = reader
  return (
    <tr>
      <th scope="row">
        <span className="reader-name">
          {member && <Face person={member} size="s" />}
          <bdi>{member?.name}</bdi>
        </span>
      </th>
      <td data-label={t.openedColumn}>
        {opened ? t.days(opened.days, words.when(opened.last)) : t.notYet}
      </td>
      {terms && (
        <td data-label={t.agreedColumn}>
          {acknowledged
            ? t.versionWhen(acknowledged.version, words.when(acknowledged.at))
            : t.notYet}
        </td>
      )}
      {drop?.question && (
        <td data-label={t.answeredColumn}>
          {answer ? <bdi className="reader-answer">{answer.body}</bdi> : t.notYet}
        </td>
      )}
    </tr>
  )
}
