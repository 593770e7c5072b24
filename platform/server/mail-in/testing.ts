import { generateKeyPairSync } from 'node:crypto'
import { dkimSign } from 'mailauth'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Options } from 'nodemailer/lib/mailer'

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 1024,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** A name service that knows these records, and nothing else. `down` stands for one that does not answer. */
export function namesOf(
  records: Readonly<Record<string, string>> & { down?: boolean | undefined },
) {
  return async (name: string, type: string): Promise<string[][]> => {
    const fault = (code: string) => Object.assign(new Error(code), { code })
    if (records.down) throw fault('ETIMEOUT')
    const text = type === 'TXT' ? records[name] : undefined
    if (typeof text !== 'string') throw fault('ENOTFOUND')
    return [[text]]
  }
}

/** What a domain says there whose mails are signed by `signed`. */
export function keyRecord(domain: string): Record<string, string> {
  return { [`test._domainkey.${domain}`]: `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}` }
}

/** A mail as it is sent. */
export async function written(mail: Options): Promise<Buffer> {
  return new MailComposer(mail).compile().build()
}

/** The same with a signature by a domain, of these headers. */
export async function signed(
  raw: Buffer,
  domain: string,
  headerList: string[] = ['From', 'To', 'Cc', 'Date', 'Subject', 'Message-ID', 'In-Reply-To'],
): Promise<Buffer> {
  const key = { signingDomain: domain, selector: 'test', privateKey, headerList }
  const { signatures } = await dkimSign(raw, {
    ...key,
    signatureData: [key],
  })
  return Buffer.concat([Buffer.from(signatures), raw])
}

/** Sends a mail by SMTP and answers what the server said: `250`, or why not. */
export async function deliver(
  port: number,
  raw: Buffer | string,
  envelope: { from: string; to: string | string[] },
): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, tls: { rejectUnauthorized: false } })
  try {
    const { response } = await transport.sendMail({ raw, envelope })
    return response
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error)
  } finally {
    transport.close()
  }
}
