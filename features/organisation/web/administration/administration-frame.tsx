import { type ReactNode, use } from 'react'
import { me } from '#features/people/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Cards, Empty, LinkButton, Page, PageTitle, Tab, Tabs } from '#platform/web/ui/index.ts'
import { organisationMessages } from '../../messages/index.ts'
import { organisation } from '../organisation.ts'
import { MoreParts } from './more-parts.ts'

interface AdministrationFrameProps {
  /** The name of this part. */
  title: string
  children: ReactNode
}

/** What administrators see of the organisation: a part of it, and the way to the others. */
export function AdministrationFrame({ title, children }: AdministrationFrameProps) {
  const t = useMessages(organisationMessages)
  const More = use(MoreParts)
  const allowed = useStore(me, (person) => person?.administrator ?? false)
  const name = useStore(organisation, (known) => known?.name)
  useTitle(title, t.organisation)
  if (!allowed) return <NotForYou />
  return (
    <Page width="read">
      <PageTitle title={t.organisation} below={name && t.organisationText(name)} />
      <Tabs label={t.organisation}>
        <Tab to="/organisation" exact>
          {t.general}
        </Tab>
        <Tab to="/organisation/administrators">{t.administrators}</Tab>
        <Tab to="/organisation/outbox">{t.outbox}</Tab>
        <More />
      </Tabs>
      <Cards>{children}</Cards>
    </Page>
  )
}

function NotForYou() {
  const t = useMessages(organisationMessages)
  return (
    <Page width="read">
      <Empty
        icon="lock"
        title={t.notForYouTitle}
        actions={<LinkButton to="/">{t.toStart}</LinkButton>}
      >
        {t.notForYouText}
      </Empty>
    </Page>
  )
}
