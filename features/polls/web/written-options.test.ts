import { expect, test } from 'vitest'
import { mostOptions } from '../limits.ts'
import { blankOptions, linesOf, withLines, withText, writtenOptions } from './written-options.ts'

const texts = (options: readonly { text: string }[]) => options.map(({ text }) => text)

test('another field comes as one writes, until there is no room', () => {
  let options = withText(blankOptions(), 0, 'a')
  expect(texts(options)).toEqual(['a', ''])
  options = withText(options, 1, ' b ')
  expect(texts(options)).toEqual(['a', ' b ', ''])
  expect(texts(writtenOptions(options))).toEqual(['a', 'b'])
  for (let at = 2; at < mostOptions; at++) options = withText(options, at, `${at}`)
  expect(options).toHaveLength(mostOptions)
})

test('pasted lines become options, without the marks of a list', () => {
  const lines = linesOf('- cone 6\r\n\n2) cone 9\n* cone 10')
  expect(lines).toEqual(['cone 6', 'cone 9', 'cone 10'])
  expect(linesOf('cone 6 - or 7')).toBeUndefined()
  const options = withText(withText(blankOptions(), 0, 'a'), 1, 'z')
  const pasted = withLines(options, 1, lines ?? [])
  expect(texts(pasted)).toEqual(['a', 'cone 6', 'cone 9', 'cone 10', ''])
  expect(pasted[1]?.id).toBe(options[1]?.id)
  expect(withLines(options, 0, Array(50).fill('x'))).toHaveLength(mostOptions)
})
