import { Socket } from 'node:net'
import pg from 'pg'

/** Reads on connections that they share. */
export interface SharedReads extends AsyncDisposable {
  /** Runs one statement of its own; a statement that fails fails alone. */
  query(query: pg.QueryConfig): Promise<pg.QueryResult>
}

interface Line {
  client: pg.Client
  stream: Socket
  connected: Promise<unknown>
  /** Queries sent or to be sent that have no answer yet. */
  waiting: number
}

/**
 * A pool lends a connection to one query at a time, so that each costs a write, and the waking of a process of
 * PostgreSQL. Here many are under way on one connection, and what one turn of the loop asks is one write. A slow read delays
 * only what was sent behind it: what comes later goes where least is waited for.
 */
export function sharedReads(config: pg.ClientConfig, most: number): SharedReads {
  const lines = new Set<Line>()

  function open(): Line {
    const stream = new Socket()
    const client = new pg.Client({ ...config, pipeline: true, stream: () => stream })
    const line: Line = { client, stream, connected: client.connect(), waiting: 0 }
    lines.add(line)
    client.on('error', () => lines.delete(line))
    client.on('end', () => lines.delete(line))
    return line
  }

  function leastBusy(): Line {
    const [first, ...rest] = lines
    const best = rest.reduce<Line | undefined>(
      (a, b) => (a && a.waiting <= b.waiting ? a : b),
      first,
    )
    return best && (best.waiting === 0 || lines.size === most) ? best : open()
  }

  return {
    async query(query) {
      const line = leastBusy()
      line.waiting++
      try {
        await line.connected
        holdBack(line.stream)
        return await line.client.query(query)
      } finally {
        line.waiting--
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...lines].map(({ client }) => client.end()))
    },
  }
}

/** Keeps what is written until this turn of the loop is over. */
function holdBack(stream: Socket): void {
  if (stream.writableCorked > 0) return
  stream.cork()
  setImmediate(() => stream.uncork())
}
