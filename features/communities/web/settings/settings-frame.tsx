import './settings.css'
import { type ReactNode, use } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Cards, Page, PageTitle, Tab, Tabs } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunity, useMe } from '../members.ts'
import { placesOf } from '../places.ts'
import { MoreSettings } from './more-settings.ts'

interface SettingsFrameProps {
  /** The name of this part. */
  title: string
  /** What it is about, in a sentence. */
  text: string
  children: ReactNode
}

/** A community's settings: one part of them, and the way to the others that are open to this member. */
export function SettingsFrame({ title, text, children }: SettingsFrameProps) {
  const t = useMessages(communityMessages)
  const { name, slug, admission } = useCommunity()
  const { can } = useMe()
  const places = placesOf(slug)
  const More = use(MoreSettings)
  useTitle(title, name)
  return (
    <Page width="read">
      <PageTitle title={t.settings} below={text} />
      <Tabs label={t.settings}>
        <Tab to={places.settings} exact>
          {t.general}
        </Tab>
        <Tab to={places.guidelines}>{t.guidelines}</Tab>
        <Tab to={places.rings}>{t.rings}</Tab>
        {can.invite && <Tab to={places.invitations}>{t.invitations}</Tab>}
        {can.decideApplications && admission === 'application' && (
          <Tab to={places.applications}>{t.applications}</Tab>
        )}
        <More />
      </Tabs>
      <Cards>{children}</Cards>
    </Page>
  )
}
