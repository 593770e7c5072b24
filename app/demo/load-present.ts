import {
  followThread,
  openDirect,
  postByTool,
  postMessages,
  scheduleMessage,
  setFolders,
  setPreference,
} from '#features/chat/server/index.ts'
import { type Member, memberFor } from '#features/communities/server/index.ts'
import { keepDraft } from '#features/drafts/server/index.ts'
import { saveItem } from '#features/saved/server/index.ts'
import { createWebhook } from '#features/webhooks/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, now, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { loadDecisions } from './load-decisions.ts'
import { personId } from './load-ids.ts'
import { loadPlanned } from './load-planned.ts'
import { signIn } from './story.ts'

/**
 * What those who get a link are in the middle of: something saved, a reminder, a draft, a message that waits for its time, folders,
 * threads they follow, and a tool that posts. It hangs on the clock, so unlike the story it is another each time.
 */
export async function loadPresent(tx: Tx): Promise<void> {
  const lead = await memberFor(tx, personId(signIn.lead), 'kiln-circle')
  const member = await memberFor(tx, personId(signIn.member), 'kiln-circle')
  await keepForLater(tx, member)
  await keepForLater(tx, lead)
  await writeForLater(tx, lead)
  await writeForLater(tx, member)
  await keepFolders(tx, lead)
  await keepFolders(tx, member)
  await followNewest(tx, lead)
  await followNewest(tx, member)
  await letToolPost(tx)
  await loadDecisions(tx)
  await loadPlanned(tx)
  await talkAside(
    tx,
    [lead, member],
    ['You have the key to the wood shed, haven’t you?', 'In my coat. I bring it on Thursday.'],
  )
  const hana = await memberFor(tx, personId('hana-kim'), 'kiln-circle')
  await talkAside(
    tx,
    [lead, member, hana],
    ['You two loaded the last firing. Would you show Odd-Arne around on Sunday?'],
  )
}

/** A direct conversation in which the first and the second speak in turn. */
async function talkAside(
  tx: Tx,
  people: readonly Member[],
  words: readonly string[],
): Promise<void> {
  const [first] = people
  if (!first) return
  const members = people.slice(1).map(({ member }) => member)
  const { id: channelId } = await openDirect(tx, first, { id: newId(), members })
  for (const [at, body] of words.entries()) {
    const { person } = people[at % 2] ?? first
    await postMessages(tx, [{ person, community: first.community, channelId, id: newId(), body }])
  }
}

/** Two of the newest messages of others, one with a reminder. */
async function keepForLater(tx: Tx, member: Member): Promise<void> {
  const rows = await tx.prepared<{ id: Id }>(
    'demo-newest',
    `select m.id from chat_message m join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
     where m.community_id = $1 and c.name = 'glaze-lab' and m.author_id <> $2 order by m.at desc limit 2`,
    [member.community, member.member],
  )
  const [first, second] = rows.map(({ id }) => id)
  if (first) await saveItem(tx, member, first, { note: 'Try this with the next firing' })
  if (second) await saveItem(tx, member, second, { remindAt: plus(now(), 20 * hour) })
}

async function writeForLater(tx: Tx, member: Member): Promise<void> {
  const silent = { signal() {}, endSessions() {} }
  const general = await channelOf(tx, member.community, 'general')
  const log = await channelOf(tx, member.community, 'kiln-log')
  const draft = {
    place: `chat/${log}`,
    body: 'Opened the kiln an hour too early again, and',
    at: now(),
  }
  await keepDraft(tx, silent, member, draft)
  const topic = { place: 'forum/new', body: 'Who has a cone pack left for Saturday?', at: now() }
  await keepDraft(tx, silent, member, topic)
  const body = 'Good morning! The wood shed is open until noon, bring gloves.'
  await scheduleMessage(tx, member, general, { id: newId(), body, postAt: plus(now(), 18 * hour) })
}

/** The channels they look at first in one folder, what they sell in another, muted. */
async function keepFolders(tx: Tx, member: Member): Promise<void> {
  const [fire, stalls] = [
    { id: newId(), name: 'Glaze and fire' },
    { id: newId(), name: 'Selling' },
  ]
  await setFolders(tx, member, { folders: [fire, stalls] })
  for (const [name, kept] of [
    ['glaze-lab', { folderId: fire.id }],
    ['kiln-log', { folderId: fire.id }],
    ['market-stalls', { folderId: stalls.id, muted: true }],
  ] as const)
    await setPreference(tx, member, await channelOf(tx, member.community, name), kept)
}

/** The threads that were answered last. */
async function followNewest(tx: Tx, member: Member): Promise<void> {
  const rows = await tx.prepared<{ id: Id }>(
    'demo-threads',
    `select m.id from chat_message m join chat_channel c on c.community_id = m.community_id and c.id = m.channel_id
     where m.community_id = $1 and c.kind = 'open' and m.thread is not null order by m.thread->>'lastAt' desc limit 3`,
    [member.community],
  )
  for (const { id } of rows) await followThread(tx, member, id)
}

async function letToolPost(tx: Tx): Promise<void> {
  const lead = await memberFor(tx, personId('tomasz-wieczorek'), 'almanac-developers')
  const { community } = lead
  const channelId = await channelOf(tx, community, 'show-and-tell')
  const bot = { name: 'Bridge CI', picture: '🤖' }
  const { id: tool } = await createWebhook(tx, lead, { id: newId(), channelId, ...bot })
  const said = [
    'Build **412** of `wick-bridge` passed in 48 s.',
    '**wick-bridge 2.1.0** is released.\n\n> Retries wait longer, and say so.\n>\n> **Checks**\n>\n> 214 passed',
  ]
  for (const body of said)
    await postByTool(tx, { community, channelId, id: newId(), tool, bot, body })
}

async function channelOf(tx: Tx, community: Id, name: string): Promise<Id> {
  const [row] = await tx.prepared<{ id: Id }>(
    'demo-channel',
    'select id from chat_channel where community_id = $1 and name = $2',
    [community, name],
  )
  if (!row) throw new Error(`there is no channel ${name}`)
  return row.id
}
