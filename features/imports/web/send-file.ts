import { problemFrom, Unreachable } from '#platform/web/api/index.ts'

interface Sending {
  /** Bytes of this file that have left so far. */
  onSent: (bytes: number) => void
  signal: AbortSignal
}

/** Uploads one file and tells how far it is, which fetch can't. Throws `ApiProblem` or `Unreachable`. */
export function sendFile(path: string, file: File, { onSent, signal }: Sending): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/v1${path}`)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onerror = () => reject(new Unreachable('offline'))
    request.onabort = () => reject(new Unreachable('offline'))
    request.onload = () =>
      request.status < 400 ? resolve() : reject(problemFrom(request.response, request.status))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
