type Level = 'debug' | 'info' | 'warn' | 'error'
type Fields = Readonly<Record<string, unknown>>

/** Writes one JSON line an event to standard error. Never hand it what people wrote, addresses or secrets. */
export type Logger = Record<Level, (event: string, fields?: Fields) => void>

const levels: readonly Level[] = ['debug', 'info', 'warn', 'error']

/** A logger that is silent below `least`. */
export function createLogger(
  least: Level | 'silent',
  write: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Logger {
  const from = least === 'silent' ? levels.length : levels.indexOf(least)
  const entries = levels.map((level, rank) => {
    const log = (event: string, fields: Fields = {}) => {
      if (rank >= from)
        write(JSON.stringify({ at: new Date().toISOString(), level, event, ...plain(fields) }))
    }
    return [level, log] as const
  })
  return Object.fromEntries(entries) as Logger
}

function plain(fields: Fields): Fields {
  const errors = Object.entries(fields).filter(([, value]) => value instanceof Error)
  return {
    ...fields,
    ...Object.fromEntries(errors.map(([key, error]) => [key, describe(error as Error)])),
  }
}

function describe(error: Error) {
  return { name: error.name, message: error.message, stack: error.stack }
}
