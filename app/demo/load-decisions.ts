import { memberFor } from '#features/communities/server/index.ts'
import {
  changeTopicWish,
  openTopic,
  settleDecision,
  takePosition,
} from '#features/forum/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { personId } from './load-ids.ts'

const community = 'kiln-circle'

/** A decision that is open, with those who said how they stand, one that was settled, and topics that some follow. */
export async function loadDecisions(tx: Tx): Promise<void> {
  const topics = await tx.prepared<{ id: Id; kind: string; categoryId: Id }>(
    'demo-decisions',
    `select t.id, t.kind, t.category_id as "categoryId" from forum_topic t join community c on c.id = t.community_id
     where c.slug = $1 order by t.kind = 'decision' desc, t.last_at desc limit 4`,
    [community],
  )
  const [open, ...others] = topics
  if (open?.kind !== 'decision') return
  await stand(tx, open.id, 'nils-aarvik', 'agree', 'Eleven pots and a crossword are no firing.')
  await stand(tx, open.id, 'birgit-haugen', 'agree', 'If places can be swapped in the list.')
  await stand(tx, open.id, 'lina-sorensen', 'disagree', 'I can only fire on Sundays.')
  await stand(tx, open.id, 'lina-sorensen', 'agree', 'With the third Sunday it works for me.')
  await stand(tx, open.id, 'hana-kim', 'abstain', '')
  await settle(tx, open.categoryId)
  for (const key of ['maren-rask', 'teo-alvarez'])
    for (const { id } of others)
      await changeTopicWish(tx, await memberFor(tx, personId(key), community), id, {
        wish: 'follow',
      })
}

async function settle(tx: Tx, categoryId: Id): Promise<void> {
  const elsa = await memberFor(tx, personId('elsa-bergqvist'), community)
  const topic = await openTopic(tx, elsa, {
    ...{ id: newId(), categoryId, kind: 'decision', tags: ['market'] },
    title: 'One table together at the spring market',
    body: '**Proposal:** we take one long table in April instead of four small ones, and share the fee by the metre.',
  })
  await stand(tx, topic.id, 'rosalind-achebe', 'agree', 'I never filled a table alone.')
  await stand(
    tx,
    topic.id,
    'giulia-ferrante',
    'block',
    'Who stands there at noon, if all go to eat?',
  )
  await settleDecision(tx, elsa, topic.id, {
    ...{ as: 'adopted', answersBlock: true },
    words:
      'We take the long table. Giulia is right about noon: two of us stay from twelve to two, by a list that hangs at the kiln.',
  })
}

async function stand(
  tx: Tx,
  topicId: Id,
  key: string,
  stance: 'agree' | 'abstain' | 'disagree' | 'block',
  reason: string,
): Promise<void> {
  const member = await memberFor(tx, personId(key), community)
  await takePosition(tx, member, topicId, { stance, reason })
}
