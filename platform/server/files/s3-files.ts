import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { AwsClient } from 'aws4fetch'
import { OperatorError } from '../config/operator-error.ts'
import { type ByteRange, type FileHash, type Files, isFileHash } from './files.ts'

/** A bucket of an S3-compatible store. */
export interface Bucket {
  /** Its address, as `https://s3.example.org/hamlet`, without a slash at the end. */
  url: string
  region: string
  accessKey: string
  secretKey: string
}

/**
 * Keeps the files of one area in a bucket, as `<area>/<hash>`. The name of a content is what S3 signs contents with, so one
 * signed `PUT` does for all sizes and the store itself checks what arrived; it takes up to 5 GB in one.
 */
export function s3Files(bucket: Bucket, area: string): Files {
  const { url, region, accessKey, secretKey } = bucket
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    region,
    service: 's3',
  })
  const addressOf = (hash: FileHash) => {
    if (!isFileHash(hash)) throw new RangeError('not the name of a file')
    return `${url}/${area}/${hash}`
  }

  async function send(method: string, hash: FileHash, { range, blob }: Sending = {}) {
    const headers = new Headers({ 'x-amz-content-sha256': blob ? hash : sha256('') })
    if (range) headers.set('range', `bytes=${range.from}-${range.to}`)
    const signed = await client.sign(addressOf(hash), { method, headers })
    // Sent apart from the signing, which would read the whole content into memory.
    const answer = await fetch(signed.url, {
      method,
      headers: signed.headers,
      ...(blob ? { body: blob } : {}),
    })
    if (answer.ok) return answer
    const said = await answer.text()
    if (answer.status === 404) return undefined
    throw new Error(`the file store answered ${answer.status} to ${method}: ${codeIn(said)}`)
  }

  async function store(hash: FileHash, blob: Blob): Promise<void> {
    if (await send('HEAD', hash)) return
    const answer = await send('PUT', hash, { blob })
    if (!answer) throw new Error('the file store has no such bucket')
    await answer.body?.cancel()
  }

  return {
    async put(content) {
      const hash = sha256(content)
      await store(hash, new Blob([new Uint8Array(content)]))
      return hash
    },
    keep: async (draft) => store(draft.hash, await openAsBlob(draft.path)),
    async read(hash) {
      const answer = await send('GET', hash)
      return answer && new Uint8Array(await answer.arrayBuffer())
    },
    async stream(hash, range) {
      const answer = await send('GET', hash, range ? { range } : {})
      return answer && (answer.body ?? new Blob([]).stream())
    },
    async size(hash) {
      const answer = await send('HEAD', hash)
      return answer && Number(answer.headers.get('content-length'))
    },
    async remove(hash) {
      const answer = await send('DELETE', hash)
      await answer?.body?.cancel()
    },
  }
}

/** Throws an OperatorError unless the bucket can be written to, read and removed from. */
export async function expectBucket(bucket: Bucket): Promise<void> {
  const files = s3Files(bucket, 'probe')
  const probe = new TextEncoder().encode('Hamlet was here.')
  try {
    const hash = await files.put(probe)
    if ((await files.size(hash)) !== probe.byteLength)
      throw new Error('what was written is not there')
    await files.remove(hash)
  } catch (error) {
    throw new OperatorError(
      `S3_URL is "${bucket.url}", where files cannot be kept: ${reasonOf(error)}. ` +
        'It should be the address of a bucket that S3_ACCESS_KEY may read, write and delete in.',
    )
  }
}

interface Sending {
  range?: ByteRange
  blob?: Blob
}

function sha256(content: string | Uint8Array): FileHash {
  return createHash('sha256').update(content).digest('hex')
}

/** The name that S3 gives its refusal, in an answer of XML. */
function codeIn(xml: string): string {
  return /<Code>(\w+)<\/Code>/.exec(xml)?.[1] ?? 'no reason given'
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
