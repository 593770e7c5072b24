import './home.css'
import { chatSlice, openChannels } from '#features/chat/web/index.ts'
import { communitySlice, useGuidelinesAccepted } from '#features/communities/web/index.ts'
import { ForumNews } from '#features/forum/web/late.ts'
import { HistoryCards } from '#features/imports/web/index.ts'
import { AnnouncementsCard, LibraryWaiting } from '#features/library/web/late.ts'
import { useMe } from '#features/people/web/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Button, Keys, Page, PageTitle, usePhone } from '#platform/web/ui/index.ts'
import { openPalette } from '../shell/palette-keys.tsx'
import { Applications } from './applications.tsx'
import { Hints } from './hints.tsx'
import { letterOf } from './letter.ts'
import { homeMessages } from './messages/index.ts'
import { HereCard, NewcomersCard, NewsCard, WaitingCard } from './week-cards.tsx'

/** A community's home: a note from a good host on what is new, who waits and who is here. */
export function WeekPage() {
  const t = useMessages(homeMessages)
  const moments = useMoments()
  const now = useNow()
  const phone = usePhone()
  const me = useMe()
  const community = useSlice(communitySlice)
  const chat = useSlice(chatSlice)
  const accepted = useGuidelinesAccepted()
  const letter = letterOf({ community, chat, present: usePresent(), now })
  const { slug, name } = community.community
  const [first] = openChannels(chat)
  useTitle(t.thisWeek, name)

  return (
    <Page>
      <PageTitle
        above={t.thisWeek}
        title={t.greeting(moments.partOfDay(now), firstName(me.name))}
        actions={
          <Button icon="search" onClick={openPalette}>
            {t.search} {!phone && <Keys combination="mod+K" />}
          </Button>
        }
      />
      <div className="home">
        <div>
          <HistoryCards leads={community.me.can.changeCommunity} />
          <Hints letter={letter} accepted={accepted} slug={slug} channel={first?.channel.name} />
          <AnnouncementsCard />
          <LibraryWaiting />
          <WaitingCard letter={letter} slug={slug} />
          <NewsCard letter={letter} slug={slug} />
          <ForumNews />
        </div>
        <div>
          {community.me.can.decideApplications && <Applications slug={slug} />}
          <HereCard letter={letter} />
          <NewcomersCard letter={letter} members={community.members} />
        </div>
      </div>
    </Page>
  )
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}
