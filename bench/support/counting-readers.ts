import { connect, type Socket } from 'node:net'
import type { Id } from '#lib/ids.ts'
import { livePath } from '#platform/server/live/gateway.ts'

/** A member who reads a community's log from its beginning, once the first frame is here. */
export type CountingReader = (port: number, community: Id, cookie: string) => Promise<Socket>

/**
 * Readers who only count how often a mark comes, below WebSocket and all into the same memory: that a thousand of them share
 * a core, and what they would leave there to be collected, is not the server's doing. To the server they are as any other.
 */
export function countingReaders(mark: Buffer, found: (times: number) => void): CountingReader {
  const { into, counter } = markCounters(mark)
  return (port, community, cookie) =>
    new Promise((resolve, reject) => {
      const read = counter(found)
      let chunks = 0
      const socket = connect({
        host: '127.0.0.1',
        port,
        onread: {
          buffer: into,
          callback(size) {
            const bytes = read(size)
            chunks++
            if (chunks === 1) {
              if (!bytes.includes('HTTP/1.1 101 ')) reject(new Error(`no socket: ${bytes}`))
              socket.write(maskedText(JSON.stringify({ type: 'subscribe', community, after: 0 })))
            } else if (chunks === 2) resolve(socket)
            return true
          },
        },
      })
      socket.on('error', reject)
      socket.write(upgrade(port, cookie))
    })
}

/** Counters of a mark in streams that are all read `into` the same memory. What is read may end anywhere in a mark. */
export function markCounters(mark: Buffer, reach = 64 * 1024) {
  // What may be a mark's beginning is put before what comes next. It is shorter than the mark, so none is counted twice.
  const longestTail = mark.length - 1
  const memory = Buffer.alloc(longestTail + reach)

  /** A counter of one stream, to be told how many bytes were read; answers with them. */
  function counter(found: (times: number) => void): (size: number) => Buffer {
    const tail = Buffer.alloc(longestTail)
    let kept = 0
    return (size) => {
      tail.copy(memory, longestTail - kept, 0, kept)
      const bytes = memory.subarray(longestTail - kept, longestTail + size)
      const times = count(bytes, mark)
      if (times > 0) found(times)
      kept = Math.min(longestTail, bytes.length)
      bytes.copy(tail, 0, bytes.length - kept)
      return bytes
    }
  }

  return { into: memory.subarray(longestTail), counter }
}

function upgrade(port: number, cookie: string): string {
  const lines = [
    `GET ${livePath} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}`,
    `Cookie: ${cookie}`,
  ]
  return `${lines.join('\r\n')}\r\n\r\n`
}

/** A short text frame as a client sends it (RFC 6455, 5.2), under a mask of zeros. */
function maskedText(text: string): Buffer {
  const length = Buffer.byteLength(text)
  if (length > 125) throw new RangeError('too long for a short frame')
  return Buffer.concat([Buffer.from([0x81, 0x80 | length, 0, 0, 0, 0]), Buffer.from(text)])
}

function count(bytes: Buffer, mark: Buffer): number {
  let found = 0
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) found++
  return found
}
