import type { z } from 'zod'
import { OperatorError } from './operator-error.ts'
import { shown } from './shown.ts'
import { variableNotes, variables } from './variables.ts'

/** What the environment says. */
export type Environment = Readonly<Record<string, string | undefined>>

/** How this Hamlet is set up. */
export interface Config {
  port: number
  host: string
  /** The origin people open, without a slash at the end. */
  publicUrl: string
  /** An absolute path. */
  dataDir: string
  databaseUrl?: string | undefined
  secret: string
  smtpUrl?: string | undefined
  mailFrom: string
  /** Where answers to mails are taken; nowhere without it. */
  mailIn?: MailIn | undefined
  natsUrl?: string | undefined
  /** The origin of the Jitsi Meet in which live pages and breakout rooms are. */
  jitsiUrl: string
  /** The bucket for files; without one they are kept in the data folder. */
  s3?: { url: string; region: string; accessKey: string; secretKey: string } | undefined
  /** How large files may be, in bytes. */
  fileLimits: { image: number; media: number; other: number; community: number }
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  trustProxy: boolean
}

/** Where mails come in. */
export interface MailIn {
  port: number
  host: string
  /** What stands behind the `@` of our addresses. */
  domain: string
  /** Mail servers whose word is taken for who a mail is from, by address or network and the name they give themselves. */
  relays: readonly { network: string; name: string }[]
  /** Paths of PEM files. */
  tls?: { cert: string; key: string } | undefined
}

/** A config whose secret may still have to be made. */
export type Settings = Omit<Config, 'secret'> & { secret?: string | undefined }

/** Reads the environment. Throws one OperatorError that names every variable that is wrong. */
export function readSettings(env: Environment): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = variables.superRefine(missing).safeParse(set)
  if (!read.success) throw new OperatorError(explain(read.error.issues, env))
  const found = read.data
  const publicUrl = found.PUBLIC_URL ?? `http://localhost:${found.PORT}`
  return {
    port: found.PORT,
    host: found.HOST,
    publicUrl,
    dataDir: found.DATA_DIR,
    databaseUrl: found.DATABASE_URL,
    secret: found.SECRET,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM ?? `Hamlet <hamlet@${new URL(publicUrl).hostname}>`,
    ...mailInOf(found, publicUrl),
    natsUrl: found.NATS_URL,
    jitsiUrl: found.JITSI_URL,
    ...s3Of(found),
    fileLimits: {
      image: found.IMAGE_LIMIT_MB * megabyte,
      media: found.MEDIA_LIMIT_MB * megabyte,
      other: found.FILE_LIMIT_MB * megabyte,
      community: found.COMMUNITY_FILES_MB * megabyte,
    },
    logLevel: found.LOG_LEVEL,
    trustProxy: found.TRUST_PROXY,
  }
}

const megabyte = 1024 * 1024
type Found = z.output<typeof variables>

/** What is of no use without something else. */
function missing(found: Found, context: z.RefinementCtx): void {
  const lacks = (name: keyof Found) => context.addIssue({ code: 'custom', path: [name] })
  for (const name of ['S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const)
    if (found.S3_URL && !found[name]) lacks(name)
  // Without a mail server no mail leaves that somebody could answer, nor a word of what came of it.
  if (found.MAIL_IN_PORT && !found.SMTP_URL) lacks('MAIL_IN_PORT')
  if (found.MAIL_IN_TLS_CERT && !found.MAIL_IN_TLS_KEY) lacks('MAIL_IN_TLS_KEY')
  if (found.MAIL_IN_TLS_KEY && !found.MAIL_IN_TLS_CERT) lacks('MAIL_IN_TLS_CERT')
}

function mailInOf(found: Found, publicUrl: string): Pick<Config, 'mailIn'> {
  const { MAIL_IN_PORT: port, MAIL_IN_TLS_CERT: cert, MAIL_IN_TLS_KEY: key } = found
  if (port === undefined) return {}
  const domain = found.MAIL_IN_DOMAIN ?? new URL(publicUrl).hostname
  const tls = cert && key ? { tls: { cert, key } } : {}
  return {
    mailIn: { port, host: found.MAIL_IN_HOST, domain, relays: found.MAIL_IN_RELAYS, ...tls },
  }
}

function s3Of(found: Found): Pick<Config, 's3'> {
  const { S3_URL: url, S3_REGION: region } = found
  const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = found
  return url && accessKey && secretKey ? { s3: { url, region, accessKey, secretKey } } : {}
}

function explain(issues: readonly { path: PropertyKey[] }[], env: Environment): string {
  const wrong = new Set(issues.map((issue) => issue.path[0]))
  const lines = variableNotes
    .filter(({ name }) => wrong.has(name))
    .map(
      (note) => `${note.name} is "${shown(note, env[note.name] ?? '')}", should be ${note.wanted}.`,
    )
  return lines.join('\n')
}
