import { useEffect, useState } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Dialog, Face, Skeleton } from '#platform/web/ui/index.ts'
import type { PostView, TopicView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { useSlug } from '../use-slug.ts'

/** The answers in the order of their votes, each leading to its place. */
export function RankedDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(questionMessages)
  const slug = useSlug()
  const members = useMembers()
  const posts = useRanked(topic.id)
  return (
    <Dialog open onClose={onClose} title={t.byVotes}>
      {!posts ? (
        <Skeleton shape="rows" count={4} />
      ) : (
        <ul className="ask-list">
          {posts.map(({ id, number, author, body, votes = [], accepted }) => (
            <li key={id}>
              <Face person={members.get(author) ?? { id: author, name: '' }} />
              <span className="ask-who">
                <Link to={topicTo(slug, topic.id, number)} onClick={onClose}>
                  {body.slice(0, 140)}
                </Link>
                <small>
                  {accepted && `${t.accepted} · `}
                  {t.votes(votes.length)}
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function useRanked(topicId: string): readonly PostView[] | undefined {
  const community = useCommunityId()
  const [posts, setPosts] = useState<readonly PostView[]>()
  useEffect(() => {
    api
      .get('/communities/{community}/topics/{topicId}/answers', { params: { community, topicId } })
      .then(
        (page) => setPosts(page.posts),
        () => setPosts([]),
      )
  }, [community, topicId])
  return posts
}
