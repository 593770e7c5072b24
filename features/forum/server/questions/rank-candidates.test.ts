import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostAsksInWeek } from '../../limits.ts'
import { type Candidate, rankCandidates } from './rank-candidates.ts'

const candidate: fc.Arbitrary<Omit<Candidate, 'member'>> = fc.record({
  acceptedOnTags: fc.nat(8),
  acceptedInCategory: fc.nat(8),
  wroteOnTags: fc.nat(8),
  asksInWeek: fc.nat(mostAsksInWeek),
  silences: fc.nat(4),
  often: fc.constantFrom('usual', 'seldom', 'never'),
})
const group = fc
  .array(candidate, { maxLength: 12 })
  .map((each) => each.map((known, at) => ({ ...known, member: `m${String(at).padStart(2, '0')}` })))

const placeOf = (candidates: readonly Candidate[], member: string) => {
  const at = rankCandidates(candidates).findIndex((each) => each.member === member)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

test('the order in which they are looked at makes no difference', () => {
  fc.assert(
    fc.property(group, fc.integer(), (candidates, seed) => {
      const shuffled = candidates.toSorted((a, b) => order(a, seed) - order(b, seed))
      expect(rankCandidates(shuffled)).toEqual(rankCandidates(candidates))
    }),
  )
})

test('nobody is suggested who must not be asked, or knows nothing of it', () => {
  fc.assert(
    fc.property(group, (candidates) => {
      for (const each of rankCandidates(candidates)) {
        expect(each.often).not.toBe('never')
        expect(each.asksInWeek).toBeLessThan(each.often === 'seldom' ? 1 : mostAsksInWeek)
        expect(each.acceptedOnTags + each.acceptedInCategory + each.wroteOnTags).toBeGreaterThan(0)
      }
    }),
  )
})

test('who knows more is never further back for it', () => {
  const knowledge = fc.constantFrom('acceptedOnTags', 'acceptedInCategory', 'wroteOnTags')
  fc.assert(
    fc.property(group, knowledge, fc.nat(11), (candidates, what, at) => {
      const before = candidates[at]
      fc.pre(before !== undefined)
      const after = { ...before, [what]: before[what] + 1 }
      const place = placeOf(candidates.with(at, after), before.member)
      expect(place).toBeLessThanOrEqual(placeOf(candidates, before.member))
    }),
  )
})

test('who was asked more, was silent more or wants it seldom is never further in front for it', () => {
  fc.assert(
    fc.property(
      group,
      fc.constantFrom<Partial<Record<'asksInWeek' | 'silences', 1>>>(
        { asksInWeek: 1 },
        { silences: 1 },
        {},
      ),
      fc.nat(11),
      (candidates, { asksInWeek = 0, silences = 0 }, at) => {
        const before = candidates[at]
        fc.pre(before !== undefined)
        const often =
          asksInWeek + silences === 0 && before.often === 'usual' ? 'seldom' : before.often
        const after = {
          ...before,
          often,
          asksInWeek: before.asksInWeek + asksInWeek,
          silences: before.silences + silences,
        }
        const place = placeOf(candidates.with(at, after), before.member)
        expect(place).toBeGreaterThanOrEqual(placeOf(candidates, before.member))
      },
    ),
  )
})

test('an accepted answer on the tags counts more than one in the category, and that more than having written', () => {
  const plain = { asksInWeek: 0, silences: 0, often: 'usual' as const }
  const known = { acceptedOnTags: 0, acceptedInCategory: 0, wroteOnTags: 0 }
  const ranked = rankCandidates([
    { ...plain, ...known, wroteOnTags: 1, member: 'wrote' },
    { ...plain, ...known, acceptedInCategory: 1, member: 'category' },
    { ...plain, ...known, acceptedOnTags: 1, member: 'tags' },
    { ...plain, ...known, acceptedOnTags: 1, silences: 3, member: 'silent' },
  ])
  expect(ranked.map(({ member }) => member)).toEqual(['tags', 'category', 'wrote', 'silent'])
})

/** A shuffle by a seed. */
function order({ member }: Candidate, seed: number): number {
  return Math.sin(seed + Number(member.slice(1)) * 12.9898)
}
