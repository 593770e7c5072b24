import { member } from '#features/communities/server/index.ts'
import type { Lane } from '#platform/server/db/lane.ts'
import { route } from '#platform/server/http/route.ts'
import { EditPost, PostsPage, PostsQuery, PostView, VersionsView, WriteReply } from '../contract.ts'
import { longestPostBytes } from '../limits.ts'
import { deletePost } from './delete-post.ts'
import { editPost } from './edit-post.ts'
import { listPosts } from './list-posts.ts'
import { listVersions } from './list-versions.ts'
import { react, takeReactionBack } from './react.ts'
import { readPost } from './read-post.ts'
import type { Reply } from './write-reply.ts'

const posts = '/communities/{community}/topics/{topicId}/posts'
const post = '/communities/{community}/posts/{postId}'

export function postRoutes(reply: Lane<Reply, PostView>) {
  return [
    route.get(posts, {
      actor: member,
      summary: 'Read posts of a topic',
      query: PostsQuery,
      reply: PostsPage,
      run: ({ db, actor, params, query }) => listPosts(db, actor, params.topicId, query),
    }),
    route.lane(posts, {
      actor: member,
      summary: 'Reply in a topic',
      body: WriteReply,
      bodyLimit: longestPostBytes,
      reply: PostView,
      limit: '60/minute',
      run: ({ actor, params, body }) =>
        reply({ ...body, ...params, person: actor.person, community: actor.community }),
    }),
    route.get(post, {
      actor: member,
      summary: 'Read a post',
      reply: PostView,
      run: ({ db, actor, params }) => readPost(db, actor, params.postId),
    }),
    route.patch(post, {
      actor: member,
      summary: 'Edit my post',
      body: EditPost,
      bodyLimit: longestPostBytes,
      reply: PostView,
      run: ({ tx, actor, params, body }) => editPost(tx, actor, params.postId, body),
    }),
    route.delete(post, {
      actor: member,
      summary: 'Delete a post',
      reply: PostView,
      run: ({ tx, actor, params }) => deletePost(tx, actor, params.postId),
    }),
    route.get(`${post}/versions`, {
      actor: member,
      summary: 'What a post said before it was edited',
      reply: VersionsView,
      run: ({ db, actor, params }) => listVersions(db, actor, params.postId),
    }),
    route.put(`${post}/reactions/{emoji}`, {
      actor: member,
      summary: 'React to a post',
      reply: PostView,
      run: ({ tx, actor, params }) => react(tx, actor, params.postId, params.emoji),
    }),
    route.delete(`${post}/reactions/{emoji}`, {
      actor: member,
      summary: 'Take my reaction to a post back',
      reply: PostView,
      run: ({ tx, actor, params }) => takeReactionBack(tx, actor, params.postId, params.emoji),
    }),
  ]
}
