import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Files by path: JSON values, or bytes and texts as they are. */
export type ExportFiles = Record<string, unknown>

/** A folder for one test, removed when it ends: `await using dir = await tempDir()`. */
export async function tempDir() {
  const path = await mkdtemp(join(tmpdir(), 'hamlet-import-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      await rm(path, { recursive: true, force: true })
    },
  }
}

/** Writes an unpacked export and answers its path. */
export async function writeFolder(into: string, files: ExportFiles): Promise<string> {
  const root = join(into, 'export')
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), bytesOf(content))
  }
  return root
}

/** Writes an export as a zip and answers its path. */
export async function writeZip(into: string, files: ExportFiles): Promise<string> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(bytesOf(content), path)
  zip.end()
  const path = join(into, 'export.zip')
  await pipeline(zip.outputStream, createWriteStream(path))
  return path
}

function bytesOf(content: unknown): Buffer {
  if (Buffer.isBuffer(content)) return content
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
}

/**
 * A small team with everything an ordinary export has: a public, an archived and a private channel, a thread, an edit, a bot,
 * a guest without a profile, joins, and direct conversations.
 */
export function teamExport(): ExportFiles {
  return {
    'users.json': [
      {
        id: 'U1ANN',
        name: 'ann',
        tz: 'Europe/Berlin',
        profile: {
          real_name: 'Ann Adler',
          display_name: 'annie',
          email: 'ann@example.org',
          title: 'Organiser',
        },
      },
      { id: 'U2BOB', name: 'bob', deleted: true, real_name: 'Bob Brook' },
      { id: 'U3GUEST', name: 'guest' },
      { id: 'U4CI', name: 'ci', is_bot: true, profile: { real_name: 'Builder' } },
    ],
    'channels.json': [
      channel('C1GENERAL', 'general', {
        members: ['U1ANN', 'U2BOB'],
        created: '1433558207',
        pins: [{ id: '1455563100.000000', type: 'C', user: 'U1ANN', created: 1455563170 }],
      }),
      channel('C2OLD', 'old-stuff', { is_archived: true, created: 1433558208 }),
    ],
    'groups.json': [channel('G1SECRET', 'secret', { members: ['U1ANN'] })],
    'dms.json': [{ id: 'D1', created: 1433558207, members: ['U1ANN', 'U2BOB'] }],
    'mpims.json': [{ id: 'G2', name: 'mpdm-ann--bob-1', members: ['U1ANN', 'U2BOB'] }],
    'integration_logs.json': [],
    'D1/2016-02-15.json': [said('U1ANN', '1455563000.000001', 'just for Bob')],
    'mpdm-ann--bob-1/2016-02-15.json': [said('U1ANN', '1455563000.000001', 'just for us')],
    'general/2016-02-15.json': [
      { ...said('U2BOB', '1455563080.000001', '<@U2BOB> has joined'), subtype: 'channel_join' },
      {
        ...said('U1ANN', '1455563087.000002', '<@U2BOB> see <https://x.example|x> &amp; :blush:'),
        thread_ts: '1455563087.000002',
        reactions: [
          { name: '+1::skin-tone-3', users: ['U2BOB', 'U3GUEST'], count: 2 },
          { name: 'our_logo', users: ['U2BOB', 'U4CI'], count: 2 },
        ],
      },
      {
        ...said('U2BOB', '1455563100.000000', 'typo, mended'),
        edited: { user: 'U2BOB', ts: '1455563160.000000' },
      },
      {
        ...said('U3GUEST', '1455563110.000000', 'in the <#C2OLD|old-stuff> thread'),
        thread_ts: '1455563087.000002',
        parent_user_id: 'U1ANN',
      },
      {
        ...said('U2BOB', '1455563120.000000', 'for all to see'),
        subtype: 'thread_broadcast',
        thread_ts: '1455563087.000002',
        root: { text: 'see' },
      },
    ],
    'general/2016-02-16.json': [
      {
        type: 'message',
        subtype: 'bot_message',
        bot_id: 'B1',
        username: 'deploys',
        text: '',
        ts: '1455600000.000001',
        attachments: [{ title: 'Build 7', title_link: 'https://ci.example/7', text: '*passed*' }],
      },
      said('U1ANN', '1455600001.000001', ''),
    ],
    'old-stuff/2015-01-01.json': [said('U2BOB', '1420113600.000001', 'long ago')],
    'secret/2016-02-15.json': [said('U1ANN', '1455563500.000001', 'between us')],
  }
}

export function channel(id: string, name: string, more: object = {}) {
  return {
    id,
    name,
    created: '1433558207',
    is_archived: false,
    members: [],
    topic: { value: `All of ${name} &amp; more` },
    purpose: { value: '' },
    ...more,
  }
}

export function said(user: string, ts: string | number, text: string) {
  return { type: 'message', user, text, ts }
}
