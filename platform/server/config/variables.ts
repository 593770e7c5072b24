import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'

/** What people are told of a variable. */
interface Notes {
  meaning: string
  /** Completes "PORT is "x", should be …". */
  wanted: string
  /** What counts when it is not set. */
  unset: string
  /** What to hide when its value is shown. */
  secret?: 'all' | 'credentials'
}

const notes = z.registry<Notes>()

/** Every variable of the environment that Hamlet reads, in the order they are listed to people. */
export const variables = z.object({
  PORT: z
    .stringFormat('port', /^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65_535))
    .prefault('3000')
    .register(notes, {
      meaning: 'The port the server listens on.',
      wanted: 'a whole number from 1 to 65535',
      unset: '3000',
    }),
  HOST: z
    .stringFormat('host', /^[\w.:-]+$/)
    .default('127.0.0.1')
    .register(notes, {
      meaning: 'The address the server listens on. 0.0.0.0 lets other machines in.',
      wanted: 'an IP address or host name, such as 127.0.0.1 or 0.0.0.0',
      unset: '127.0.0.1',
    }),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((text) => new URL(text))
    .refine((address) => address.href === `${address.origin}/`)
    .transform((address) => address.origin)
    .optional()
    .register(notes, {
      meaning: 'The address people open in the browser. It stands in mails and links.',
      wanted: 'an address without a path, such as https://hamlet.example.org',
      unset: 'http://localhost:PORT',
    }),
  DATA_DIR: z
    .string()
    .prefault('./data')
    .transform((path) => resolve(path))
    .register(notes, {
      meaning: 'The folder of everything Hamlet keeps: the database, files, the secret.',
      wanted: 'the path of a folder',
      unset: './data',
    }),
  DATABASE_URL: address('postgres', 'postgresql').register(notes, {
    meaning: 'A PostgreSQL database of your own, version 16 or newer.',
    wanted: 'an address such as postgres://user:password@db.example.org:5432/hamlet',
    unset: 'an embedded PostgreSQL in DATA_DIR',
    secret: 'credentials',
  }),
  SECRET: z.string().min(32).optional().register(notes, {
    meaning: 'What sessions and links are signed with. The same on every node of one Hamlet.',
    wanted: 'at least 32 characters, as `openssl rand -base64 33` prints them',
    unset: 'made at the first start and kept in DATA_DIR/secret',
    secret: 'all',
  }),
  SMTP_URL: address('smtp', 'smtps').register(notes, {
    meaning: 'The server that sends mail.',
    wanted: 'an address such as smtp://user:password@mail.example.org:587',
    unset: 'mail is kept on the Outbox page of administrators',
    secret: 'credentials',
  }),
  MAIL_FROM: z
    .stringFormat('sender', /^([^<>]*<)?[^\s<>@]+@[^\s<>@]+>?$/)
    .optional()
    .register(notes, {
      meaning: 'The sender of mail.',
      wanted: 'a mail address, such as Hamlet <hamlet@example.org>',
      unset: 'hamlet at the host of PUBLIC_URL',
    }),
  MAIL_IN_PORT: z
    .stringFormat('port', /^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65_535))
    .optional()
    .register(notes, {
      meaning: 'The port on which answers to mails are taken, by SMTP. Mail servers send to 25.',
      wanted: 'a whole number from 1 to 65535, with SMTP_URL set',
      unset: 'mails cannot be answered',
    }),
  MAIL_IN_HOST: z
    .stringFormat('host', /^[\w.:-]+$/)
    .default('0.0.0.0')
    .register(notes, {
      meaning: 'The address on which answers to mails are taken.',
      wanted: 'an IP address or host name, such as 127.0.0.1 or 0.0.0.0',
      unset: '0.0.0.0',
    }),
  MAIL_IN_DOMAIN: z
    .stringFormat('domain', /^[\w-]+(\.[\w-]+)*$/)
    .toLowerCase()
    .optional()
    .register(notes, {
      meaning: 'What stands behind the @ of the addresses to which answers go.',
      wanted: 'a domain whose mails reach MAIL_IN_PORT, such as hamlet.example.org',
      unset: 'the host of PUBLIC_URL',
    }),
  MAIL_IN_RELAYS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((each) => each.trim() || []))
    .pipe(z.array(z.string().refine(isRelay)))
    .transform((all) => all.map(relayOf))
    .register(notes, {
      meaning:
        'Mail servers that have checked who a mail is from, each by its address and the name by which it says so in Authentication-Results.',
      wanted: 'addresses or networks with names, such as 192.0.2.10=mx.example.org',
      unset: 'Hamlet checks SPF, DKIM and DMARC itself',
    }),
  MAIL_IN_TLS_CERT: z.string().optional().register(notes, {
    meaning: 'The file of the certificate, with its chain, by which answers come encrypted.',
    wanted: 'the path of a PEM file, together with MAIL_IN_TLS_KEY',
    unset: 'they come as they are',
  }),
  MAIL_IN_TLS_KEY: z.string().optional().register(notes, {
    meaning: 'The file of its key. Both are read anew every hour.',
    wanted: 'the path of a PEM file, together with MAIL_IN_TLS_CERT',
    unset: 'needed with MAIL_IN_TLS_CERT',
  }),
  JITSI_URL: z
    .url({ protocol: /^https$/ })
    .transform((text) => new URL(text))
    .refine((address) => address.href === `${address.origin}/`)
    .transform((address) => address.origin)
    .prefault('https://meet.jit.si')
    .register(notes, {
      meaning:
        'The Jitsi Meet whose rooms are shown inside live pages, and where breakout rooms meet.',
      wanted: 'an address without a path, such as https://meet.example.org',
      unset: 'https://meet.jit.si',
    }),
  NATS_URL: address('nats', 'tls').register(notes, {
    meaning: 'The NATS server that connects several nodes of one Hamlet.',
    wanted: 'an address such as nats://nats.example.org:4222',
    unset: 'this is the only node',
    secret: 'credentials',
  }),
  S3_URL: z
    .url({ protocol: /^https?$/ })
    .refine((text) => !/[?#@]/.test(text))
    .transform((text) => text.replace(/\/$/, ''))
    .optional()
    .register(notes, {
      meaning: 'The bucket of an S3-compatible store in which files are kept.',
      wanted: 'the address of a bucket, such as https://s3.example.org/hamlet',
      unset: 'files are kept in DATA_DIR/files',
      secret: 'credentials',
    }),
  S3_REGION: z
    .stringFormat('region', /^[\w-]+$/)
    .default('us-east-1')
    .register(notes, {
      meaning: 'The region that the store of S3_URL calls itself.',
      wanted: 'the name of a region, such as eu-central-1',
      unset: 'us-east-1',
    }),
  S3_ACCESS_KEY: z.string().optional().register(notes, {
    meaning: 'The name of the key to the store of S3_URL.',
    wanted: 'the access key of an account that may use the bucket of S3_URL',
    unset: 'needed with S3_URL',
  }),
  S3_SECRET_KEY: z.string().optional().register(notes, {
    meaning: 'The secret of that key.',
    wanted: 'the secret that belongs to S3_ACCESS_KEY',
    unset: 'needed with S3_URL',
    secret: 'all',
  }),
  IMAGE_LIMIT_MB: megabytes('20').register(notes, {
    meaning: 'The largest picture that is taken, in MB.',
    wanted: 'a whole number from 1 to 4096',
    unset: '20',
  }),
  MEDIA_LIMIT_MB: megabytes('200').register(notes, {
    meaning: 'The largest video or sound that is taken, in MB.',
    wanted: 'a whole number from 1 to 4096',
    unset: '200',
  }),
  FILE_LIMIT_MB: megabytes('100').register(notes, {
    meaning: 'The largest other file that is taken, in MB.',
    wanted: 'a whole number from 1 to 4096',
    unset: '100',
  }),
  COMMUNITY_FILES_MB: z
    .stringFormat('megabytes', /^\d{1,9}$/)
    .transform(Number)
    .prefault('10240')
    .register(notes, {
      meaning: 'How much the files of one community may take up together, in MB.',
      wanted: 'a whole number up to 999999999',
      unset: '10240',
    }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').register(notes, {
    meaning: 'How much the server writes to its log.',
    wanted: 'debug, info, warn, error or silent',
    unset: 'info',
  }),
  TRUST_PROXY: z
    .stringbool({ truthy: ['true', '1', 'yes'], falsy: ['false', '0', 'no'] })
    .prefault('false')
    .register(notes, {
      meaning:
        'Whether a reverse proxy stands in front, whose X-Forwarded-For tells who is asking.',
      wanted: 'true or false',
      unset: 'false',
    }),
})

/** The variables as data, for people. */
export const variableNotes: readonly (Notes & { name: string })[] = Object.entries(
  variables.shape,
).map(([name, schema]) => {
  const found = notes.get(schema)
  if (!found) throw new Error(`the variable ${name} has no notes`)
  return { name, ...found }
})

/** 4096 is what an S3-compatible store takes in one piece, with room to spare. */
function megabytes(unset: string) {
  return z
    .stringFormat('megabytes', /^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(4096))
    .prefault(unset)
}

/** `192.0.2.10=mx.example.org`, or a network in place of the address. */
function isRelay(text: string): boolean {
  const { network, name } = relayOf(text)
  const [ip = '', prefix = '0', ...more] = network.split('/')
  const isPrefix = /^\d{1,3}$/.test(prefix) && Number(prefix) <= (isIP(ip) === 6 ? 128 : 32)
  return isIP(ip) > 0 && isPrefix && more.length === 0 && /^[\w.-]+$/.test(name)
}

function relayOf(text: string): { network: string; name: string } {
  const [network = '', name = ''] = text.split('=')
  return { network, name }
}

function address(...schemes: string[]) {
  return z.stringFormat('address', new RegExp(`^(${schemes.join('|')})://\\S+$`)).optional()
}
