import type { Writable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as ws from 'ws'
import { textFrame } from './text-frame.ts'

// What `ws` reads with is exported by it, and missing in its types.
const { Receiver } = ws as unknown as { Receiver: new (options: object) => Writable }

test('a reader gets exactly the text, at every length of header', async () => {
  const lengths = fc.constantFrom(0, 1, 125, 126, 127, 65_535, 65_536, 70_000)
  await fc.assert(
    fc.asyncProperty(lengths, fc.constantFrom('a', 'é', '🙂'), async (length, character) => {
      const text = character.repeat(length)
      expect(await read(textFrame(text))).toBe(text)
    }),
  )
})

function read(frame: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const receiver = new Receiver({ isServer: false })
    receiver.on('message', (data: Buffer) => resolve(data.toString()))
    receiver.on('error', reject)
    receiver.write(frame)
  })
}
