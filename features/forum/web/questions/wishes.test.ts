import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { PostView, TopicView } from '../../contract.ts'
import { isAboutSame, type MadeWish, topicAsWished, votesAsWished } from './wishes.ts'

const at = instantFrom('2026-11-24T10:00:00.000000Z')
const topic = { id: 't', title: 'Crawling', same: ['bob'] } as TopicView
const post = { id: 'p', votes: ['bob'] } as PostView
const answer = { postId: 'p', number: 2, by: 'ann', at }

test('a question shows as one wants it, the last word holding, and as it is where nothing is wished', () => {
  const accept = { of: 'answer', topicId: 't', post: { id: 'p', number: 2 }, at } as const
  expect(topicAsWished(topic, [accept], 'ann')).toEqual({ ...topic, answer })
  const other: MadeWish = { ...accept, post: { id: 'q', number: 3 } }
  expect(topicAsWished({ ...topic, answer }, [other], 'ann').answer?.postId).toBe('q')
  expect(topicAsWished({ ...topic, answer }, [{ ...accept, post: null }], 'ann')).toEqual(topic)
  expect(topicAsWished(topic, [{ ...accept, topicId: 'another' }], 'ann')).toBe(topic)
  const same: MadeWish = { of: 'same', topicId: 't', there: true, at }
  expect(topicAsWished(topic, [same], 'ann').same).toEqual(['bob', 'ann'])
  expect(topicAsWished(topic, [{ ...same, there: false }], 'bob').same).toEqual([])
})

test('votes: however often one changes one’s mind, the last wish of a post decides and nobody else moves', () => {
  const wish = fc.record({
    of: fc.constant('vote' as const),
    postId: fc.constantFrom('p', 'q'),
    there: fc.boolean(),
    at: fc.constant(at),
  })
  fc.assert(
    fc.property(fc.array(wish), fc.constantFrom('ann', 'bob'), (wishes, me) => {
      const votes = votesAsWished(post, wishes, me)
      const last = wishes.findLast(({ postId }) => postId === 'p')
      expect(votes.includes(me)).toBe(last?.there ?? me === 'bob')
      expect(votes.filter((id) => id !== me)).toEqual(me === 'bob' ? [] : ['bob'])
      // Sending the last of each alone is the same.
      const kept = wishes.filter(
        (each, n) => !wishes.slice(n + 1).some((l) => isAboutSame(each, l)),
      )
      expect(votesAsWished(post, kept, me)).toEqual(votes)
    }),
  )
})
