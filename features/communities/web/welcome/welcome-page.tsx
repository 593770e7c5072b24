import './welcome.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Card, Icon, Page, PageTitle, Row, Rows } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { GuidelinesText } from '../guidelines-text.tsx'
import { useCommunity } from '../members.ts'
import { useActive } from '../people/active.ts'
import { placesOf } from '../places.ts'
import { communitySlice } from '../replica.ts'
import { AcceptGuidelines } from './accept-guidelines.tsx'

/** What somebody sees who has just joined: the purpose, the guidelines, and three first steps. */
export function WelcomePage() {
  const t = useMessages(communityMessages)
  const { name, purpose } = useCommunity()
  useTitle(t.welcomeTitle(name))
  return (
    <Page width="read">
      <PageTitle title={t.welcomeTitle(name)} below={<bdi>{purpose}</bdi>} />
      <div className="welcome">
        <Guidelines />
        <FirstSteps />
      </div>
    </Page>
  )
}

function Guidelines() {
  const t = useMessages(communityMessages)
  const body = useSlice(communitySlice, ({ guidelines }) => guidelines.body)
  return (
    <Card title={t.guidelinesTitle}>
      <GuidelinesText body={body} />
      <AcceptGuidelines />
    </Card>
  )
}

function FirstSteps() {
  const t = useMessages(communityMessages)
  const { slug } = useCommunity()
  const places = placesOf(slug)
  const members = useActive().length
  const steps = [
    { icon: 'chat', to: places.chat, title: t.sayHello, text: t.sayHelloText },
    { icon: 'person', to: '/settings', title: t.completeProfile, text: t.completeProfileText },
    { icon: 'people', to: places.people, title: t.lookAround, text: t.lookAroundText(members) },
  ] as const
  return (
    <Card title={t.firstSteps}>
      <Rows>
        {steps.map(({ icon, to, title, text }) => (
          <Row key={to} start={<Icon name={icon} />} title={title} meta={text} to={to} />
        ))}
      </Rows>
    </Card>
  )
}
