import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import {
  type Connection,
  ConnectionBanner,
  IconButton,
  MenuButton,
  type MenuEntry,
  PlaceLink,
  PlaceNav,
  toast,
} from '#platform/web/ui/index.ts'
import {
  AppFrame,
  BottomBar,
  BottomLink,
  MeCard,
  PlaceColumn,
  PlaceSwitcher,
  Rail,
} from '../frame/index.ts'
import { communities, hana, longNamed, maren, teo } from './sample.ts'

const purpose = 'Studio potters who help each other fire, sell and stay at it.'

const mine: readonly (readonly MenuEntry[])[] = [
  [
    { label: 'Profile', icon: 'person', to: '/design/shell' },
    { label: 'Settings', icon: 'settings', to: '/design/shell' },
  ],
  [{ label: 'Sign out', icon: 'logout', onSelect: () => toast('You would be signed out.') }],
]

interface ShellFrameProps {
  connection?: Connection
  children: ReactNode
}

/** The frame of the app with people and channels that do not exist. */
export function ShellFrame({ connection = 'online', children }: ShellFrameProps) {
  const t = useMessages(platformMessages)
  return (
    <AppFrame
      hue={45}
      rail={
        <Rail
          communities={communities}
          homeTo="/design"
          calendarTo="/design/calendar"
          findTo="/design/find"
        />
      }
      place={
        <PlaceColumn
          name="Kiln Circle"
          purpose={purpose}
          menu={<MenuButton label="Kiln Circle" icon="chevron-down" size="s" entries={mine} />}
          foot={
            <MeCard person={maren} note="Lead" here entries={mine}>
              <IconButton icon="bell" label={t.notifications} />
            </MeCard>
          }
        >
          <Places />
        </PlaceColumn>
      }
      switcher={
        <PlaceSwitcher
          current={{ name: 'Kiln Circle', hue: 45 }}
          communities={communities}
          homeTo="/design"
          calendarTo="/design/calendar"
          findTo="/design/find"
        >
          <Places />
          <MeCard person={maren} note="Lead" here entries={mine}>
            <IconButton icon="bell" label={t.notifications} />
          </MeCard>
        </PlaceSwitcher>
      }
      bottomBar={
        <BottomBar>
          <BottomLink to="/design/shell" exact icon="home">
            Week
          </BottomLink>
          <BottomLink to="/design/shell/chat" icon="chat" unread={4}>
            Chat
          </BottomLink>
          <BottomLink to="/design/shell/forum" icon="forum">
            Forum
          </BottomLink>
          <BottomLink to="/design/shell/events" icon="calendar">
            Events
          </BottomLink>
          <BottomLink to="/design/shell/people" icon="people">
            People
          </BottomLink>
        </BottomBar>
      }
      banners={<ConnectionBanner connection={connection} />}
    >
      {children}
    </AppFrame>
  )
}

function Places() {
  return (
    <>
      <PlaceNav label="Kiln Circle">
        <PlaceLink to="/design/shell" exact icon="home">
          This week
        </PlaceLink>
        <PlaceLink to="/design/shell/news" icon="megaphone" unread={300}>
          Announcements
        </PlaceLink>
        <PlaceLink to="/design/shell/forum" icon="forum" unread={2}>
          Forum
        </PlaceLink>
        <PlaceLink to="/design/shell/events" icon="calendar">
          Events
        </PlaceLink>
        <PlaceLink to="/design/shell/library" icon="library">
          Library
        </PlaceLink>
        <PlaceLink to="/design/shell/people" icon="people" note="47 of 60">
          People
        </PlaceLink>
        <PlaceLink to="/design/shell/care" icon="heart">
          Care
        </PlaceLink>
      </PlaceNav>
      <PlaceNav
        label="Chat"
        titled
        action={<IconButton icon="plus" label="New channel" size="s" />}
      >
        <PlaceLink to="/design/shell/general" icon="hash">
          general
        </PlaceLink>
        <PlaceLink to="/design/shell/glaze-lab" icon="hash" unread={4}>
          glaze-lab
        </PlaceLink>
        <PlaceLink to="/design/shell/chat" icon="hash">
          kiln-log
        </PlaceLink>
        <PlaceLink to="/design/shell/leads" icon="lock">
          leads
        </PlaceLink>
      </PlaceNav>
      <PlaceNav label="Direct" titled>
        <PlaceLink to="/design/shell/hana" person={hana} here calls={1}>
          {hana.name}
        </PlaceLink>
        <PlaceLink to="/design/shell/teo" person={teo}>
          {teo.name}
        </PlaceLink>
        <PlaceLink to="/design/shell/max" person={longNamed}>
          {longNamed.name}
        </PlaceLink>
      </PlaceNav>
    </>
  )
}
