import { useState } from 'react'
import { useCommunity, useMe } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link, useTitle } from '#platform/web/router/index.ts'
import { Page, PageTitle, RadioCards } from '#platform/web/ui/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { shelvesOf } from '../places.ts'
import { type Draft, emptyDraft } from './draft.ts'
import { NewForm } from './new-form.tsx'

const kinds = ['page', 'file', 'link', 'recording', 'collection'] as const

/** Something new for the library: leads publish it, others suggest it. */
export function NewPage() {
  const t = useMessages(libraryMessages)
  const { slug, name } = useCommunity()
  const leads = useMe().role === 'lead'
  const [draft, setDraft] = useState<Draft>(() => emptyDraft('page'))
  const title = leads ? t.newTitle : t.suggestTitle
  useTitle(title, name)
  return (
    <Page width="read">
      <PageTitle
        above={<Link to={shelvesOf(slug).home}>{t.library}</Link>}
        title={title}
        below={leads ? undefined : t.suggestText}
      />
      <div className="kind-choices">
        <RadioCards
          name="kind"
          label={t.kind}
          value={draft.kind}
          onChange={(value) => setDraft({ ...draft, kind: kindOf(value) })}
          choices={kinds.map((kind) => ({
            value: kind,
            label: t.kinds[kind],
            description: t.kindTexts[kind],
          }))}
        />
      </div>
      <NewForm
        draft={draft}
        onDraft={(what) => setDraft({ ...draft, ...what })}
        leads={leads}
        place="library/new"
        back={shelvesOf(slug).home}
      />
    </Page>
  )
}

function kindOf(value: string): (typeof kinds)[number] {
  return kinds.find((kind) => kind === value) ?? 'page'
}
