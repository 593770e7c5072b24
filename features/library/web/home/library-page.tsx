import './library.css'
import { type ReactNode, useState } from 'react'
import { useCommunity, useGuidelinesAccepted, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import {
  Card,
  Empty,
  Icon,
  LinkButton,
  Page,
  PageTitle,
  TextField,
} from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf } from '../places.ts'
import { librarySlice } from '../replica.ts'
import { findResources, inLibrary, newestFirst } from './find.ts'
import { LatelyCard } from './lately-card.tsx'
import { ResourceList } from './resource-list.tsx'
import { SectionCards } from './section-cards.tsx'
import { SectionsButton } from './sections-button.tsx'
import { WaitingCard } from './waiting-card.tsx'

const mostNew = 5

/** What a community keeps: what waits for the reader, its sections, what was used lately and what is new. */
export function LibraryPage() {
  const t = useMessages(libraryMessages)
  const { slug, name } = useCommunity()
  const { role } = useMe()
  const resources = inLibrary(useSlice(librarySlice).resources)
  const [words, setWords] = useState('')
  useTitle(t.library, name)
  const standing = resources.filter(({ status }) => status === 'published')
  const isSearching = words.trim() !== ''
  return (
    <Page aside={resources.length > 0 && !isSearching && <Aside leads={role === 'lead'} />}>
      <PageTitle title={t.library} below={t.text} actions={<AddButton />} />
      {resources.length > 0 && (
        <div className="library-search">
          <TextField
            name="words"
            type="search"
            label={t.search}
            placeholder={t.search}
            before={<Icon name="search" />}
            value={words}
            autoComplete="off"
            onChange={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </div>
      )}
      {isSearching ? (
        <Found words={words} />
      ) : (
        <div className="library-parts">
          <WaitingCard />
          <SectionCards rows={standing} />
          {resources.length === 0 && (
            <Empty icon="library" title={t.emptyTitle} actions={<AddButton />}>
              {t.emptyText}
            </Empty>
          )}
          {standing.length > 0 && (
            <Part title={t.newest}>
              <ResourceList label={t.newest} rows={newestFirst(standing).slice(0, mostNew)} />
            </Part>
          )}
          <Link className="meta library-archive" to={shelvesOf(slug).archive}>
            {t.archive}
          </Link>
        </div>
      )}
    </Page>
  )
}

function Aside({ leads }: { leads: boolean }) {
  return (
    <>
      <LatelyCard />
      {leads && <SectionsButton />}
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return <Card title={title}>{children}</Card>
}

/** Leads add, others suggest, once they agreed to the guidelines. */
export function AddButton() {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const { role } = useMe()
  if (!useGuidelinesAccepted()) return null
  return (
    <LinkButton kind="main" icon="plus" to={shelvesOf(slug).new}>
      {role === 'lead' ? t.add : t.suggest}
    </LinkButton>
  )
}

function Found({ words }: { words: string }) {
  const t = useMessages(libraryMessages)
  const resources = inLibrary(useSlice(librarySlice).resources)
  const found = findResources(
    resources.filter(({ status }) => status !== 'returned'),
    words,
  )
  return (
    <div className="library-parts">
      <p role="status" className="meta">
        {t.found(found.length)}
      </p>
      {found.length === 0 ? (
        <Empty icon="search" title={t.found(0)}>
          {t.nothingFound}
        </Empty>
      ) : (
        <Card>
          <ResourceList label={t.search} rows={found} />
        </Card>
      )}
    </div>
  )
}
