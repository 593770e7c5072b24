import { problemFrom, Unreachable } from './problem.ts'

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** One call as `CallsOf` of the routes describes it. */
interface Call {
  params: object
  query: unknown
  body: unknown
  reply: unknown
}

type Names<Calls> = Calls extends unknown ? keyof Calls : never
type Paths<Calls, M extends Method> =
  Names<Calls> extends infer Name ? (Name extends `${M} ${infer Path}` ? Path : never) : never
type Named<Calls, Name extends string> = Calls extends Record<Name, infer Found> ? Found : never

type Given<C extends Call> = (keyof C['params'] extends never
  ? { params?: undefined }
  : { params: Record<keyof C['params'], string> }) &
  (C['query'] extends undefined ? { query?: undefined } : { query?: C['query'] }) &
  (C['body'] extends undefined ? { body?: undefined } : { body: C['body'] }) & {
    signal?: AbortSignal
  }

type Sender<Calls, M extends Method> = <Path extends Paths<Calls, M> & string>(
  path: Path,
  ...given: object extends Given<Extract<Named<Calls, `${M} ${Path}`>, Call>>
    ? [given?: Given<Extract<Named<Calls, `${M} ${Path}`>, Call>>]
    : [given: Given<Extract<Named<Calls, `${M} ${Path}`>, Call>>]
) => Promise<Extract<Named<Calls, `${M} ${Path}`>, Call>['reply']>

/** Calls of the API by method and path, typed by the routes that answer them. */
export type Client<Calls> = { readonly [M in Method]: Sender<Calls, M> }

interface Loose {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  signal?: AbortSignal
}

const patience = 20_000
const signedOutWatchers = new Set<() => void>()

/** Calls back whenever the server answers that nobody is signed in. */
export function onSignedOut(told: () => void): () => void {
  signedOutWatchers.add(told)
  return () => signedOutWatchers.delete(told)
}

/** A client for the calls of one feature: `client<CallsOf<ChatRoutes>>()`. Throws `ApiProblem` or `Unreachable`. */
export function client<Calls>(base = '/api/v1'): Client<Calls> {
  const sender = (method: Method) => (path: string, given?: Loose) =>
    send(method, base + filled(path, given?.params) + queryOf(given?.query), given)
  return {
    get: sender('get'),
    post: sender('post'),
    put: sender('put'),
    patch: sender('patch'),
    delete: sender('delete'),
  } as unknown as Client<Calls>
}

async function send(method: Method, url: string, { body, signal }: Loose = {}): Promise<unknown> {
  const timeOut = AbortSignal.timeout(patience)
  const response = await fetch(url, {
    method: method.toUpperCase(),
    headers: {
      'accept-language': globalThis.document?.documentElement.lang ?? '*',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    signal: signal ? AbortSignal.any([signal, timeOut]) : timeOut,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((error) => {
    if (signal?.aborted) throw error
    throw new Unreachable(timeOut.aborted ? 'time-out' : 'offline')
  })
  const text = await response.text().catch(() => {
    throw new Unreachable('offline')
  })
  if (response.ok) return text === '' ? null : JSON.parse(text)
  if (response.status === 401) for (const told of signedOutWatchers) told()
  throw problemFrom(
    parsed(text),
    response.status,
    Number(response.headers.get('retry-after')) || undefined,
  )
}

function filled(path: string, params: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

function queryOf(query: Record<string, unknown> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  if (given.length === 0) return ''
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** A proxy in between may answer with a page of its own. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
