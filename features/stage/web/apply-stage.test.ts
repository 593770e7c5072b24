import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { StageView } from '../contract.ts'
import { type Stage, stageOf } from '../server/testing.ts'
import { applyStage } from './apply-stage.ts'

const steps = fc.array(
  fc.record({
    what: fc.constantFrom(
      'ask',
      'hush',
      'vote',
      'unvote',
      'settle',
      'say',
      'unsay',
      'hand',
      'round',
    ),
    who: fc.constantFrom('ann' as const, 'bob' as const, 'eve' as const),
    nth: fc.nat(5),
    status: fc.constantFrom('open', 'now', 'answered', 'hidden'),
  }),
  { minLength: 8, maxLength: 16 },
)

type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

/** Asked without a name where a host looks first; let through, and hidden again. */
const hushed = [
  { what: 'hush', who: 'ann', nth: 0, status: 'open' },
  { what: 'ask', who: 'eve', nth: 4, status: 'open' },
  { what: 'settle', who: 'ann', nth: 4, status: 'open' },
  { what: 'settle', who: 'ann', nth: 4, status: 'hidden' },
] satisfies Step[]

test('a view kept up by the entries is the view that one gets anew', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      await using kiln = await stageOf()
      await kiln.seat('eve')
      const watched = { ann: await view(kiln, 'ann'), eve: await view(kiln, 'eve') }
      for (const step of history) await take(kiln, step)
      const entries = await kiln.entries()
      for (const name of ['ann', 'eve'] as const) {
        const { keys } = await kiln.member(name)
        const heard = entries.filter(({ audience }) => audience.some((key) => keys.has(key)))
        const kept = heard.reduce((at, { json }) => applyStage(at, JSON.parse(json)), watched[name])
        const fresh = await view(kiln, name)
        // What one did oneself is taken from the answers, which this test does not have.
        expect({ ...kept, voted: [], asked: [] }).toEqual({ ...fresh, voted: [], asked: [] })
      }
    }),
    { numRuns: 6, examples: [[hushed]] },
  )
})

const questions = ['a', 'b', 'c'].map(() => newId())
const lines = ['a', 'b', 'c'].map(() => newId())

/** Some of these are refused, as somebody asks for too much; that changes nothing. */
async function take(kiln: Stage, { what, who, nth, status }: Step): Promise<void> {
  const question = questions[nth % 3] ?? ''
  const line = lines[nth % 3] ?? ''
  const on = (method: string, path: string, body?: unknown) => kiln.on(who, method, path, body)
  if (what === 'ask')
    await on('post', '/questions', { id: question, body: 'Why?', anonymous: nth > 3 })
  if (what === 'hush') await on('patch', '', { moderated: nth % 2 === 0 })
  if (what === 'vote') await on('put', `/questions/${question}/vote`, { vote: true })
  if (what === 'unvote') await on('put', `/questions/${question}/vote`, { vote: false })
  if (what === 'settle') await on('put', `/questions/${question}`, { status })
  if (what === 'say') await on('post', '/lines', { id: line, body: 'Hello.' })
  if (what === 'unsay') await on('delete', `/lines/${line}`)
  if (what === 'hand') await on('put', '/hand', { raised: nth % 2 === 0 })
  if (what === 'round') await startRound(kiln)
}

async function startRound(kiln: Stage): Promise<void> {
  const members = [(await kiln.member('bob')).member, (await kiln.member('eve')).member]
  await kiln.on('ann', 'post', '/round', { id: newId(), size: 2, minutes: 5, members })
}

async function view(kiln: Stage, name: 'ann' | 'eve'): Promise<StageView> {
  return (await kiln.on(name, 'get', '')).body
}
