import { expect, test } from 'vitest'
import { day, hour } from '#lib/time.ts'
import { pictureNames } from './pictures/index.ts'
import { type DemoCommunity, type DemoStory, demoStory } from './story.ts'

// The shortest and the longest last week, changes of the clock, a leap day, a new year, and the middle of a night.
const nows = [
  '2026-11-22T22:55:00Z',
  '2026-11-22T23:05:00Z',
  '2026-11-25T02:30:00Z',
  '2026-11-28T09:00:00Z',
  '2027-03-28T01:30:00Z',
  '2026-10-25T00:59:00Z',
  '2028-02-29T17:00:00Z',
  '2027-01-01T00:00:00Z',
].map((text) => new Date(text))

const stories: [string, Date, DemoStory][] = nows.map((now, index) => [
  now.toISOString(),
  now,
  demoStory(index + 1, now),
])

test('the same seed and time give the same story, another seed another one', () => {
  const now = new Date('2026-11-23T20:00:00Z')
  expect(demoStory(7, now)).toEqual(demoStory(7, now))
  expect(demoStory(8, now)).not.toEqual(demoStory(7, now))
})

test.each(stories)('ending %s, communities have their sizes', (_, __, story) => {
  expect(story.communities.map(({ slug, members }) => [slug, members.length])).toEqual([
    ['kiln-circle', 47],
    ['furnace-floor', 31],
    ['beta-bench', 24],
    ['almanac-developers', 40],
    ['cohort-four', 12],
    ['ofenrunde-leipzig', 25],
  ])
  for (const community of story.communities) {
    expect(community.members.length).toBeLessThanOrEqual(community.seats)
    const leads = community.members.filter((member) => member.role === 'lead')
    expect(leads.length).toBeGreaterThanOrEqual(1)
    expect(leads.length).toBeLessThanOrEqual(4)
    expect(community.channels.length).toBeGreaterThanOrEqual(4)
    expect(community.channels.length).toBeLessThanOrEqual(7)
    const least = community.slug === 'cohort-four' ? 150 : 250
    expect(messagesOf(community).length).toBeGreaterThanOrEqual(least)
    expect(messagesOf(community).length).toBeLessThanOrEqual(700)
  }
})

test.each(stories)(
  'ending %s, every key and every mention means somebody who is there',
  (_, __, story) => {
    const people = new Set(story.people.map((person) => person.key))
    expect(people.size).toBe(story.people.length)
    expect(new Set(story.people.map((person) => person.email)).size).toBe(people.size)
    expect(people).toContain(story.signIn.administrator)
    for (const community of story.communities) {
      const joined = joinTimes(community)
      const channels = community.channels.map((channel) => channel.name)
      expect(joined.size).toBe(community.members.length)
      for (const key of joined.keys()) expect(people).toContain(key)
      for (const key of community.rings.flatMap((ring) => ring.memberKeys))
        expect([...joined.keys()]).toContain(key)
      for (const { body, at, reactions, pinned, files } of messagesOf(community)) {
        for (const [, key = ''] of body.matchAll(/<@([^>]+)>/g)) {
          expect(at >= (joined.get(key) ?? '~'), `${key} in "${body}"`).toBe(true)
        }
        for (const [, name] of body.matchAll(/<#([^>]+)>/g)) expect(channels).toContain(name)
        for (const { byKeys } of reactions)
          for (const key of byKeys) expect([...joined.keys()]).toContain(key)
        for (const name of files) expect(pictureNames).toContain(name)
        if (pinned) expect(pinned.at >= at && joined.has(pinned.byKey)).toBe(true)
        expect(body.trim()).not.toBe('')
        expect(body).not.toMatch(/\{(week|next) /)
      }
    }
  },
)

test.each(stories)('ending %s, everything happens in twelve weeks, in order', (_, now, story) => {
  const [from, to] = [now.getTime() - 84 * day, now.getTime()]
  for (const community of story.communities) {
    const joined = joinTimes(community)
    for (const at of joined.values()) expect(between(at, from, to)).toBe(true)
    for (const channel of community.channels) {
      const times = channel.messages.map((message) => message.at)
      expect(times).toEqual(times.toSorted())
      for (const { at, authorKey, editedAt } of channel.messages) {
        expect(between(at, from, to)).toBe(true)
        expect(at > (joined.get(authorKey) ?? '~')).toBe(true)
        if (editedAt) expect(editedAt > at && between(editedAt, from, to)).toBe(true)
      }
    }
  }
})

test.each(stories)('ending %s, nobody repeats themselves', (_, __, story) => {
  for (const community of story.communities) {
    const long = messagesOf(community)
      .map((message) => message.body)
      .filter((body) => body.length > 25)
    expect(new Set(long).size).toBe(long.length)
  }
})

test.each(stories)('ending %s, only leads speak where only leads may', (_, __, story) => {
  for (const community of story.communities) {
    const leads = community.members.filter((member) => member.role === 'lead')
    const keys = leads.map((member) => member.personKey)
    const kinds = community.channels.map((channel) => channel.kind)
    expect(kinds.includes('announcements')).toBe(community.announcements.length === 0)
    expect(kinds).toContain('leads')
    for (const { authorKey, title, body } of community.announcements) {
      expect(keys).toContain(authorKey)
      expect(title.length).toBeGreaterThan(5)
      expect(body).not.toMatch(/[{<]/)
    }
    for (const { kind, messages } of community.channels) {
      if (kind === 'open') continue
      for (const { authorKey } of messages) expect(keys).toContain(authorKey)
    }
  }
})

test.each(stories)(
  'ending %s, there is something to read and somebody to answer',
  (_, now, story) => {
    for (const community of story.communities) {
      const fresh = messagesOf(community).filter(({ at }) => ageOf(at, now) < 2 * day)
      expect(fresh.length, community.slug).toBeGreaterThanOrEqual(3)
    }
    const waiting = story.communities.flatMap((community) => firstPostsWaiting(community, now))
    expect(waiting.length).toBeGreaterThanOrEqual(4)
  },
)

test.each(stories)('ending %s, people are awake when they write', (_, __, story) => {
  const zones = new Map(story.people.map((person) => [person.key, person.timeZone]))
  for (const { at, authorKey } of story.communities.flatMap(messagesOf)) {
    const timeZone = zones.get(authorKey)
    const time = new Date(at).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit' })
    // Only whoever had to report a burning thing at six in the morning may be early.
    expect(Number(time)).toBeGreaterThanOrEqual(6)
    expect(Number(time)).toBeLessThan(23)
  }
})

test('the administrator is everywhere but in the private community, and nobody is everywhere', () => {
  const story = demoStory(1, new Date('2026-11-23T20:00:00Z'))
  const { administrator, lead, member } = story.signIn
  const privates = story.communities.filter((community) => community.visibility === 'private')
  expect(privates.map((community) => community.slug)).toEqual(['cohort-four'])
  expect(communitiesOf(story, administrator)).toHaveLength(5)
  expect(communitiesOf(story, administrator)).not.toContain('cohort-four')
  expect(communitiesOf(story, member)).toHaveLength(3)
  for (const { key } of story.people) expect(communitiesOf(story, key).length).toBeLessThan(6)
  for (const { key } of story.people) expect(communitiesOf(story, key).length).toBeGreaterThan(0)
  const roles = story.communities.flatMap((community) => community.members)
  expect(roles).toContainEqual(expect.objectContaining({ personKey: lead, role: 'lead' }))
  expect(roles).not.toContainEqual(expect.objectContaining({ personKey: member, role: 'lead' }))
})

test('names come from everywhere, one of them is sixty letters long', () => {
  const { people } = demoStory(1, new Date('2026-11-23T20:00:00Z'))
  expect(
    people.filter((person) => /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(person.name)).length,
  ).toBeGreaterThan(4)
  expect(Math.max(...people.map((person) => person.name.length))).toBe(60)
})

function messagesOf(community: DemoCommunity) {
  return community.channels.flatMap((channel) => channel.messages)
}

function joinTimes(community: DemoCommunity) {
  return new Map<string, string>(community.members.map((each) => [each.personKey, each.joinedAt]))
}

function communitiesOf(story: DemoStory, key: string): string[] {
  return story.communities
    .filter((community) => community.members.some((member) => member.personKey === key))
    .map((community) => community.slug)
}

/** First posts of the last day after which nobody wrote who had been heard before. */
function firstPostsWaiting(community: DemoCommunity, now: Date) {
  const counts = new Map<string, number>()
  for (const { authorKey } of messagesOf(community)) {
    counts.set(authorKey, (counts.get(authorKey) ?? 0) + 1)
  }
  return community.channels.flatMap(({ messages }) => {
    const lastHeard = messages.findLastIndex(({ authorKey }) => (counts.get(authorKey) ?? 0) > 1)
    return messages.slice(lastHeard + 1).filter(({ at }) => ageOf(at, now) < 24 * hour)
  })
}

function ageOf(at: string, now: Date): number {
  return now.getTime() - millisecondsOf(at)
}

function between(at: string, from: number, to: number): boolean {
  return millisecondsOf(at) >= from && millisecondsOf(at) <= to
}

function millisecondsOf(at: string): number {
  return Date.parse(at)
}
