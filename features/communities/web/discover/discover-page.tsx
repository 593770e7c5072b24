import './discover.css'
import { useCallback, useDeferredValue, useState } from 'react'
import { useMe } from '#features/people/web/index.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Button, Empty, LinkButton, Page, PageTitle, TextField } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Loading } from '../loading.tsx'
import { createPath } from '../places.ts'
import { CommunityCards } from './community-cards.tsx'

/** The directory within the app: what there is to join, and where administrators begin a new one. */
export function DiscoverPage() {
  const t = useMessages(communityMessages)
  const { administrator } = useMe()
  const [words, setWords] = useState('')
  const search = useDeferredValue(words.trim())
  useTitle(t.discover)
  return (
    <Page>
      <PageTitle
        title={t.discover}
        below={t.discoverText}
        actions={
          administrator && (
            <LinkButton to={createPath} icon="plus" kind="main">
              {t.newCommunity}
            </LinkButton>
          )
        }
      />
      <div className="discover-search">
        <TextField
          name="search"
          type="search"
          label={t.discoverSearch}
          value={words}
          maxLength={80}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <Results key={search} search={search} />
    </Page>
  )
}

function Results({ search }: { search: string }) {
  const t = useMessages(communityMessages)
  const load = useCallback(() => api.get('/communities', { query: { search } }), [search])
  const loaded = useLoaded(load)

  return (
    <Loading from={loaded}>
      {({ communities, next }) => {
        if (communities.length === 0) return <Nothing search={search} />
        const more = async () => {
          const page = await api.get('/communities', { query: { search, after: next ?? '' } })
          loaded.set({ communities: [...communities, ...page.communities], next: page.next })
        }
        return (
          <>
            <CommunityCards communities={communities} />
            {next && <Button onClick={more}>{t.showMore}</Button>}
          </>
        )
      }}
    </Loading>
  )
}

function Nothing({ search }: { search: string }) {
  const t = useMessages(communityMessages)
  return search ? (
    <Empty icon="search" title={t.discoverNothing(search)}>
      {t.discoverNothingText}
    </Empty>
  ) : (
    <Empty icon="people" title={t.discoverNone}>
      {t.discoverNoneText}
    </Empty>
  )
}
