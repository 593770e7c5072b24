import { channelTo, MessageText, messageTo } from '#features/chat/web/index.ts'
import type { MemberView } from '#features/communities/contract.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Card, Face, Faces, LinkButton, Row, Rows } from '#platform/web/ui/index.ts'
import type { Letter, News, Waiting } from './letter.ts'
import { homeMessages } from './messages/index.ts'

interface CardProps {
  letter: Letter
  slug: string
}

/** First words of newcomers that nobody has answered. */
export function WaitingCard({ letter, slug }: CardProps) {
  const t = useMessages(homeMessages)
  if (letter.waiting.length === 0) return null
  return (
    <Card title={t.waiting} tone="accent">
      <Rows>
        {letter.waiting.map((each) => (
          <WaitingRow key={each.message.id} {...each} slug={slug} />
        ))}
      </Rows>
    </Card>
  )
}

function WaitingRow({ message, author, slug }: Waiting & { slug: string }) {
  const t = useMessages(homeMessages)
  const moments = useMoments()
  const now = useNow()
  return (
    <Row
      start={<Face person={author} />}
      title={t.firstWords(author.name.split(' ')[0] ?? author.name)}
      meta={t.unanswered(moments.ago(instantFrom(message.at), now))}
      end={
        <LinkButton size="s" to={messageTo(slug, message)}>
          {t.sayHello}
        </LinkButton>
      }
    >
      <blockquote className="home-quote">
        <MessageText text={message.body} />
      </blockquote>
    </Row>
  )
}

/** What was said since the reader was here. */
export function NewsCard({ letter, slug }: CardProps) {
  const t = useMessages(homeMessages)
  const moments = useMoments()
  const now = useNow()
  if (letter.news.length === 0 || !letter.since) return null
  return (
    <Card title={t.since(moments.when(letter.since, now))}>
      <Rows>
        {letter.news.map((news) => (
          <NewsRow key={news.channel.id} {...news} slug={slug} />
        ))}
      </Rows>
    </Card>
  )
}

const named = 3

function NewsRow({ channel, unread, speakers, last, slug }: News & { slug: string }) {
  const t = useMessages(homeMessages)
  const [speaker] = speakers
  const names = speakers.slice(0, named).map(({ name }) => name)
  return (
    <Row
      start={speaker && <Face person={speaker} />}
      title={t.messagesIn(unread, channel.name)}
      to={channelTo(slug, channel.name)}
      meta={names.length > 0 && t.speakers(names, speakers.length - names.length)}
    >
      {last && (
        <div className="home-last">
          <MessageText text={last.body} />
        </div>
      )}
    </Row>
  )
}

/** Who is here at this moment. */
export function HereCard({ letter: { here } }: { letter: Letter }) {
  const t = useMessages(homeMessages)
  const names = here.slice(0, 5).map(({ name }) => name)
  return (
    <Card title={t.hereNow}>
      {here.length === 0 ? (
        <p className="meta">{t.onlyYou}</p>
      ) : (
        <div className="home-here">
          <Faces people={here} most={6} />
          <p className="meta">{t.speakers(names, here.length - names.length)}</p>
        </div>
      )}
    </Card>
  )
}

interface NewcomersProps {
  letter: Letter
  members: readonly MemberView[]
}

/** Who joined lately, and by whose word. */
export function NewcomersCard({ letter, members }: NewcomersProps) {
  const t = useMessages(homeMessages)
  const moments = useMoments()
  const now = useNow()
  if (letter.newcomers.length === 0) return null
  const nameOf = (id: string | null) => members.find((member) => member.id === id)?.name
  return (
    <Card title={t.newAmongUs}>
      <Rows>
        {letter.newcomers.map((member) => (
          <Row
            key={member.id}
            start={<Face person={member} here={letter.here.some(({ id }) => id === member.id)} />}
            title={member.name}
            meta={
              member.headline ||
              t.joined(moments.when(instantFrom(member.joinedAt), now), nameOf(member.invitedBy))
            }
          />
        ))}
      </Rows>
    </Card>
  )
}
