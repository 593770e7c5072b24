import './people.css'
import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { usePresent, useSlice } from '#platform/web/replica/index.ts'
import { useQuery, useTitle } from '#platform/web/router/index.ts'
import { Empty, LinkButton, Page, PageTitle, Rows, TextField } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { useCommunity, useMe } from '../members.ts'
import { placesOf } from '../places.ts'
import { communitySlice } from '../replica.ts'
import { matches, useActive } from './active.ts'
import { MemberRow } from './member-row.tsx'
import { RingFilter } from './ring-filter.tsx'

/** Everybody in the community: found by words, or by ring. */
export function PeoplePage() {
  const t = useMessages(communityMessages)
  const { name, slug, seats } = useCommunity()
  const { can } = useMe()
  const active = useActive()
  useTitle(t.people, name)
  return (
    <Page>
      <PageTitle
        title={t.people}
        below={t.peopleText(active.length, seats)}
        actions={
          can.invite && (
            <LinkButton to={placesOf(slug).invitations} icon="invite" kind="main">
              {t.invite}
            </LinkButton>
          )
        }
      />
      <Directory />
    </Page>
  )
}

function Directory() {
  const t = useMessages(communityMessages)
  const { slug } = useCommunity()
  const [words, setWords] = useState('')
  const active = useActive()
  const present = new Set(usePresent())
  const rings = useSlice(communitySlice, (state) => state.rings)
  const { ring: wanted } = useQuery()
  const ring = rings.find(({ id }) => id === wanted)
  const circle = ring && new Set(ring.members)
  const shown = active.filter(
    (member) => (!circle || circle.has(member.id)) && matches(member, words.trim()),
  )
  return (
    <>
      <div className="people-find">
        <TextField
          name="search"
          type="search"
          label={t.searchPeople}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        {rings.length > 0 && <RingFilter rings={rings} chosen={ring} />}
      </div>
      {ring?.description && <p className="people-ring">{ring.description}</p>}
      {shown.length > 0 ? (
        <Rows label={t.people}>
          {shown.map((member) => (
            <MemberRow key={member.id} member={member} here={present.has(member.id)} />
          ))}
        </Rows>
      ) : (
        <Empty icon="people" title={words ? t.nobodyFound(words) : t.nobodyInRing} />
      )}
      {active.length === 1 && !words && (
        <Empty
          icon="invite"
          title={t.onlyYou}
          actions={<LinkButton to={placesOf(slug).invitations}>{t.invite}</LinkButton>}
        >
          {t.onlyYouText}
        </Empty>
      )}
    </>
  )
}
