const graceMs = 10_000
const burstMs = 500

/**
 * Aborts when the process is asked to stop (Ctrl-C, SIGTERM, a closed terminal). Asked again, or when stopping takes
 * too long, the process ends at once; an embedded PostgreSQL then stops by itself.
 */
export function stopSignals(end: () => never = () => process.exit(1)): AbortSignal {
  const stop = new AbortController()
  let askedAt = 0
  const ask = () => {
    if (!stop.signal.aborted) {
      askedAt = performance.now()
      setTimeout(end, graceMs).unref()
      stop.abort()
    } else if (performance.now() - askedAt > burstMs) {
      // The terminal tells every process of its group, and npm and the launcher pass it on: a burst is one request.
      end()
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  return stop.signal
}
