import { expect, test } from 'vitest'
import { sent, worldWithFiles } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { FilesPage } from '../contract.ts'
import { channelNamed, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

test('the files of a channel are listed newest first, answers too, to those who read it', async () => {
  await using kiln = await worldWithFiles()
  const [general, leads] = [await channelNamed(kiln, 'general'), await leadsChannel(kiln)]
  const post = async (channel: string, name: string, rest: object = {}) => {
    const { id: file } = await sent(kiln, 'ann', name, name)
    const input = { id: newId(), body: '', files: [{ id: file }], ...rest }
    const answer = await kiln.request('ann', 'post', `${root}/channels/${channel}/messages`, input)
    expect(answer.status).toBe(200)
    return input.id
  }
  const list = async (query = ''): Promise<FilesPage> =>
    (await kiln.request('bob', 'get', `${root}/channels/${general}/files?${query}`)).json()

  const first = await post(general, 'first.txt')
  const second = await post(general, 'second.txt', { threadId: first })
  await post(leads, 'secret.txt')
  const third = await post(general, 'third.txt')
  const { files, more } = await list()
  expect(more).toBe(false)
  expect(files.map(({ file, messageId, threadId }) => [file.name, messageId, threadId])).toEqual([
    ['third.txt', third, undefined],
    ['second.txt', second, first],
    ['first.txt', first, undefined],
  ])

  const [newest] = files
  const before = await list(`before=${newest?.at}_${newest?.messageId}`)
  expect(before.files).toEqual(files.slice(1))

  await kiln.request('ann', 'delete', `${root}/messages/${second}`)
  expect((await list()).files.map(({ messageId }) => messageId)).toEqual([third, first])
  for (const [who, channel] of [
    ['bob', leads],
    ['out', general],
  ] as const)
    expect((await kiln.request(who, 'get', `${root}/channels/${channel}/files`)).status).toBe(404)
})
