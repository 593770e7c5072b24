import { type ReactNode, use } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Cards, Page, PageTitle, Tab, Tabs } from '#platform/web/ui/index.ts'
import { peopleMessages } from '../../messages/index.ts'
import { MoreMySettings } from './more-my-settings.ts'

interface SettingsFrameProps {
  /** The name of this part. */
  title: string
  /** What it is about, in a sentence. */
  text: string
  children: ReactNode
}

/** One's own settings: a part of them, and the way to the others. */
export function SettingsFrame({ title, text, children }: SettingsFrameProps) {
  const t = useMessages(peopleMessages)
  const More = use(MoreMySettings)
  useTitle(title, t.settings)
  return (
    <Page width="read">
      <PageTitle title={t.settings} below={text} />
      <Tabs label={t.settings}>
        <Tab to="/settings" exact>
          {t.profile}
        </Tab>
        <Tab to="/settings/sign-in">{t.signInSettings}</Tab>
        <Tab to="/settings/devices">{t.devices}</Tab>
        <Tab to="/settings/appearance">{t.appearance}</Tab>
        <More />
      </Tabs>
      <Cards>{children}</Cards>
    </Page>
  )
}
