import { problemFrom, Unreachable } from './problem.ts'

/** Sends a file as it is, by `PUT`. Throws `ApiProblem` or `Unreachable`. */
export async function upload<Reply>(path: string, file: Blob): Promise<Reply> {
  const answer = await fetch(`/api/v1${path}`, {
    method: 'PUT',
    headers: { 'accept-language': document.documentElement.lang },
    body: file,
  }).catch(() => {
    throw new Unreachable('offline')
  })
  const body: unknown = await answer.json().catch(() => undefined)
  if (!answer.ok) throw problemFrom(body, answer.status)
  return body as Reply
}
