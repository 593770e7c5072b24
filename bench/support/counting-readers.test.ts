import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markCounters } from './counting-readers.ts'

test('however two streams are cut and mixed, each mark is counted once', () => {
  const mark = Buffer.from('"a":"ab"')
  const piece = fc.constantFrom('"a":"ab"', '"a":"', 'ab"', '"', 'x', '"a":"a', '"ab"')
  const stream = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.tuple(stream, stream), fc.array(fc.nat(9)), (texts, cuts) => {
      const { into, counter } = markCounters(mark, 16)
      const streams = texts.map((text) => {
        const one = { left: Buffer.from(text), counted: 0, read: (_: number): unknown => _ }
        one.read = counter((times) => {
          one.counted += times
        })
        return one
      })
      for (const [turn, cut] of [...cuts, ...Array(200).fill(15)].entries()) {
        const one = streams[turn % 2]
        if (!one || one.left.length === 0) continue
        const size = one.left.copy(into, 0, 0, cut + 1)
        one.left = one.left.subarray(size)
        one.read(size)
      }
      expect(streams.map(({ counted }) => counted)).toEqual(
        texts.map((text) => text.split(mark.toString()).length - 1),
      )
    }),
  )
})
