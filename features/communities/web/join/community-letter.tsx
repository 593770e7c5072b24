import './join.css'
import type { ReactNode } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { hued, LetterFrame, Tile } from '#platform/web/ui/index.ts'
import type { CommunityCard } from '../../contract.ts'
import { communityMessages } from '../../messages/index.ts'

interface CommunityLetterProps {
  community: CommunityCard
  /** A small line above the name, such as who invites. */
  above?: string | undefined
  /** What can be done at this door. */
  children: ReactNode
}

/** A community as a letter to somebody before its door: what it is for, the way in, and what one gives and gets. */
export function CommunityLetter({ community, above, children }: CommunityLetterProps) {
  const { name, purpose, hue, language } = community
  return (
    <div {...hued(hue)}>
      <LetterFrame>
        <div className="letter-title">
          <Tile name={name} hue={hue} size="l" />
          {above && <p className="join-above">{above}</p>}
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p lang={language}>
            <bdi>{purpose}</bdi>
          </p>
        </div>
        <div className="join">{children}</div>
        <Terms community={community} />
      </LetterFrame>
    </div>
  )
}

function Terms({ community }: { community: CommunityCard }) {
  const t = useMessages(communityMessages)
  const said = [
    { term: t.meantFor, text: community.meantFor },
    { term: t.gives, text: community.gives },
    { term: t.gets, text: community.gets },
  ].filter(({ text }) => text !== '')
  if (said.length === 0) return null
  return (
    <dl className="join-terms" lang={community.language}>
      {said.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
