import type { Name, World } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { PostView, TopicView } from '../contract.ts'
import { OpenTopic } from '../contract.ts'
import { openTopic } from './open-topic.ts'
import { forum } from './tables.ts'
import { writeReplies } from './write-reply.ts'

/** The first category of the small world. */
export async function firstCategory(world: World): Promise<Id> {
  const row = await forum(world.database)
    .selectFrom('forum_category')
    .select('id')
    .where('community_id', '=', world.community)
    .orderBy('place')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A topic that somebody opened, with what it says or who reads it if that matters. */
export async function topicBy(
  world: World,
  name: Name,
  input: Partial<OpenTopic> = {},
): Promise<TopicView> {
  const categoryId = input.categoryId ?? (await firstCategory(world))
  const topic = { id: newId(), title: 'Crawling on shino', body: 'What would you change first?' }
  return world.as(name, (tx, member) =>
    openTopic(tx, member, OpenTopic.parse({ ...topic, ...input, categoryId })),
  )
}

/** A reply that somebody wrote, or why they could not. */
export async function replyBy(
  world: World,
  name: Name,
  topicId: Id,
  body = 'Thin the slip.',
): Promise<PostView> {
  const reply = { person: world.people[name], community: world.community, topicId, id: newId() }
  const [outcome] = await world.platform.transact((tx) => writeReplies(tx, [{ ...reply, body }]))
  if (!outcome) throw new Error('a reply has an outcome')
  if ('error' in outcome) throw outcome.error
  return outcome.ok
}
