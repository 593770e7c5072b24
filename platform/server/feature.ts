import type { Hono } from 'hono'
import type { Config } from './config/index.ts'
import type { Database } from './db/database.ts'
import type { Transact } from './db/transaction.ts'
import type { ErrorTexts } from './errors/problem.ts'
import type { FileStore } from './files/files.ts'
import type { Looking } from './http/first-look.ts'
import type { Route } from './http/route.ts'
import type { JobTask } from './jobs/jobs.ts'
import type { SocketCall } from './live/call.ts'
import type { Live } from './live/live.ts'
import type { Follower } from './log/follower.ts'
import type { Logger } from './logger.ts'
import type { MailReceiver } from './mail-in/receiver.ts'

/** What the platform lends every feature. */
export interface Platform {
  config: Config
  database: Database
  transact: Transact
  live: Live
  files: FileStore
  logger: Logger
}

/** What a feature brings. The composition root puts the features of `app/features.ts` together, in order. */
export interface Feature {
  name: string
  /** The folder of its plain SQL migrations. */
  migrations?: string
  routes?: readonly Route[]
  /** Sentences for its error codes. */
  errorTexts?: Record<'en' | 'de', ErrorTexts>
  /** Its jobs by name, as `people.resize-avatar`. */
  jobs?: Record<string, JobTask>
  /** What it answers on the socket, by name, as `chat.post-message`. */
  calls?: Record<string, SocketCall>
  /** What it does after the fact, from the logs of communities. */
  follows?: Follower
  /** Which mails it takes. */
  receives?: MailReceiver
  /** Where its paths begin that other sites may post to: what asks for no session, and so cannot be misused from there. */
  foreign?: readonly string[]
  /** Origins whose pages it embeds in ours. */
  embeds?: readonly string[]
  /** Where its paths begin that pages of other sites may show in a frame: what knows nobody who looks, and has no forms. */
  framed?: readonly string[]
  /** The first look at its pages, before the app runs. */
  looks?: readonly Looking[]
  /** Pages and files outside `/api/v1`. */
  mount?(app: Hono): void
}
