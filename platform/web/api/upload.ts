import { problemFrom, Unreachable } from './problem.ts'

interface Sending {
  /** Told the part that is sent, from 0 to 1. */
  onProgress?: (part: number) => void
  signal?: AbortSignal
}

/**
 * Sends a file as it is, by `PUT`. Throws `ApiProblem` or `Unreachable`, or what the signal was aborted with. `fetch` does
 * not tell how far it is, so this asks the older way.
 */
export function upload<Reply>(
  path: string,
  file: Blob,
  { onProgress, signal }: Sending = {},
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>()
  const request = new XMLHttpRequest()
  request.open('PUT', `/api/v1${path}`)
  request.setRequestHeader('accept-language', document.documentElement.lang)
  request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded / total))
  request.addEventListener('load', () => {
    const body = parsed(request.responseText)
    if (request.status < 300) resolve(body as Reply)
    else reject(problemFrom(body, request.status))
  })
  request.addEventListener('error', () => reject(new Unreachable('offline')))
  signal?.addEventListener('abort', () => {
    request.abort()
    reject(signal.reason)
  })
  request.send(file)
  return promise
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
