import { expect, test } from 'vitest'
import { channelName } from './channel-name.ts'

test.each([
  ['general', 'general'],
  ['Röst & Töne 2!', 'röst-töne-2'],
  ['cafe\u0301', 'café'],
  ['日本語', '日本語'],
  ['***', 'c061'],
  ['x'.repeat(80), 'x'.repeat(60)],
])('%j is #%s', (name, ours) => expect(channelName(name, 'C061')).toBe(ours))
