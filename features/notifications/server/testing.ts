import type { Name, World } from '#app/testing/world.ts'
import { runJobs, worldWithFiles } from '#features/files/server/testing.ts'
import type { Config } from '#platform/server/config/index.ts'
import { deliverJob } from '#platform/server/mail/send-mail.ts'
import { mailServer } from '#platform/server/mail/testing.ts'
import { mailAnnouncementJob, mailPostsJob } from './follow.ts'

/** A mail that arrived: to whom, and what it was when it was sent. */
export interface Arrived {
  to: Name
  /** The headers as they were written, folded lines joined. */
  header(name: string): string | undefined
  /** All of it, with encoded lines joined. */
  raw: string
}

/** The small world, with a mail server beside it that keeps what it gets. */
export async function mailWorld(config: Partial<Config> = {}) {
  const mails = await mailServer()
  const kiln = await worldWithFiles({ smtpUrl: mails.url, ...config })
  await kiln.following.catchUp() // it begins now
  return {
    kiln,
    /** What the minute after it was written brings. */
    async arrive(): Promise<Arrived[]> {
      await kiln.following.catchUp()
      await runJobs(kiln, mailPostsJob)
      await runJobs(kiln, mailAnnouncementJob)
      await runJobs(kiln, deliverJob)
      return mails.received.splice(0).map(({ to, raw }) => arrived(to[0] ?? '', raw))
    },
    async [Symbol.asyncDispose]() {
      await kiln[Symbol.asyncDispose]()
      await mails[Symbol.asyncDispose]()
    },
  }
}

/** When the mails about a topic are due, in milliseconds from now. */
export async function due({ database }: World): Promise<number[]> {
  const { rows } = await database.pool.query<{ run_at: string }>(
    `select j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1`,
    [mailPostsJob],
  )
  return rows.map(({ run_at }) => Date.parse(run_at) - Date.now())
}

function arrived(to: string, raw: string): Arrived {
  const [head = ''] = raw.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  return {
    to: to.split('@')[0] as Name,
    raw: raw.replaceAll('=\r\n', ''),
    header: (name) =>
      lines
        .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
        ?.slice(name.length + 1)
        .trim(),
  }
}
