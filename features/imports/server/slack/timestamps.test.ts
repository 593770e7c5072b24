import { expect, test } from 'vitest'
import { stampOf } from './timestamps.ts'

test.each([
  ['1455563087.000002', '1455563087.000002', '2016-02-15T19:04:47.000002Z'],
  [1455563087.000002, '1455563087.000002', '2016-02-15T19:04:47.000002Z'],
  ['1455563087.1', '1455563087.100000', '2016-02-15T19:04:47.100000Z'],
  ['1433558207', '1433558207.000000', '2015-06-06T02:36:47.000000Z'],
  [1772636065.551219, '1772636065.551219', '2026-03-04T14:54:25.551219Z'],
])('%j is a moment and a key', (value, key, at) => expect(stampOf(value)).toEqual({ key, at }))

test.each([
  undefined,
  '',
  'yesterday',
  '0',
  0,
  '-5',
  -5,
  '1e9',
  Number.NaN,
  Infinity,
  '999999999999',
  '1.2.3',
])('%j is none', (value) => expect(stampOf(value)).toBeUndefined())
