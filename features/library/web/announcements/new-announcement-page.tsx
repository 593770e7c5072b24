import { useState } from 'react'
import { useCommunity, useMemberships } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Checkbox, FieldGroup, Page, PageTitle } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { type Draft, emptyDraft } from '../edit/draft.ts'
import { NewForm } from '../edit/new-form.tsx'
import { shelvesOf } from '../places.ts'

/** Something to announce: to whom, from when, and in which other communities too. */
export function NewAnnouncementPage() {
  const t = useMessages(libraryMessages)
  const { slug, name } = useCommunity()
  const [draft, setDraft] = useState<Draft>(() => emptyDraft('announcement'))
  const to = shelvesOf(slug).announcements
  useTitle(t.announce, name)
  return (
    <Page width="read">
      <PageTitle above={<Link to={to}>{t.announcements}</Link>} title={t.announce} />
      <NewForm
        draft={draft}
        onDraft={(what) => setDraft({ ...draft, ...what })}
        leads
        place="announcements/new"
        back={to}
      >
        <Elsewhere />
      </NewForm>
    </Page>
  )
}

/** Other communities of mine. */
function Elsewhere() {
  const t = useMessages(libraryMessages)
  const { slug } = useCommunity()
  const others = useMemberships().filter((each) => each.slug !== slug)
  if (others.length === 0) return null
  return (
    <FieldGroup name="publishIn" label={t.alsoIn} hint={t.alsoInHint}>
      {others.map(({ id, name, role }) => (
        <Checkbox
          key={id}
          name="publishIn"
          value={id}
          label={<bdi>{name}</bdi>}
          description={role === 'lead' ? undefined : t.publishAsSuggestion}
        />
      ))}
    </FieldGroup>
  )
}
