import { z } from 'zod'
import type { Db } from '../db/database.ts'
import type { Tx } from '../db/transaction.ts'
import type { FileAnswer } from './file-answer.ts'
import type { Limit } from './limit.ts'
import type { TextFile } from './text-file.ts'
import type { WrittenJson } from './written-json.ts'

/** What a request brings besides its body, for those who decide who is acting. */
export interface Asking {
  db: Db
  headers: Headers
  params: Readonly<Record<string, string>>
}

/** A kind of actor, and how a request shows that it is one: throws `SignInNeeded` or `NotFound` when it is not. */
export interface ActorKind<Actor> {
  name: string
  /** Who is asking. `limitKey` names whom rate limits count; null leaves it to the address of the network. */
  resolve(asking: Asking): Promise<{ actor: Actor; limitKey: string | null; language?: string }>
}

/** Anybody, signed in or not. */
export const anyone: ActorKind<null> = {
  name: 'anyone',
  resolve: async () => ({ actor: null, limitKey: null }),
}

/** A body as it arrives, for what is too large to be read first. */
export interface Incoming extends AsyncIterable<Uint8Array> {
  /** How many bytes it says it has; it may lie. */
  readonly announced: number | undefined
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type Shape = z.ZodType
type Input<S> = S extends Shape ? z.output<S> : undefined

/** The names in braces of a path: `/communities/{community}` has `community`. */
export type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [Key in Name | keyof ParamsOf<Rest>]: string }
  : object

/** What a use case is handed: one transaction for changes, plain reading for `get`. */
export interface Call<Path extends string, Actor, Query, Body> {
  actor: Actor
  params: ParamsOf<Path>
  query: Input<Query>
  body: Input<Body>
  headers: Headers
}

interface Spec<Path extends string, Actor, Query, Body, Reply extends Shape, Given> {
  actor: ActorKind<Actor>
  summary: string
  query?: Query
  body?: Body
  reply: Reply
  /** How often one actor may call this, as `'30/minute'`. Reads and writes have a default. */
  limit?: Limit
  /** Most bytes of a body; 64 kB unless said. */
  bodyLimit?: number
  run(
    call: Call<Path, Actor, Query, Body> & Given,
  ): Promise<z.input<Reply> | WrittenJson<z.input<Reply>>>
}

/** A route is data; `mountRoutes` makes it answer, the OpenAPI page describes it, the web app is typed by it. */
export interface Route<
  M extends Method = Method,
  Path extends string = string,
  Query = unknown,
  Body = unknown,
  Reply extends Shape = Shape,
> {
  method: M
  path: Path
  actor: ActorKind<unknown>
  summary: string
  query: Query
  body: Body
  reply: Reply
  limit: Limit | undefined
  bodyLimit: number | undefined
  /**
   * `tx`: the HTTP layer opens a transaction and passes it down; `db`: it only hands out the database. `incoming`: it also
   * hands out the body unread. `outgoing`: the answer is a file instead of JSON.
   */
  given: 'tx' | 'db' | 'incoming' | 'outgoing'
  run(call: never): Promise<unknown>
}

type Maker<M extends Method, Given> = <
  const Path extends string,
  Actor,
  Reply extends Shape,
  Query extends Shape | undefined = undefined,
  Body extends Shape | undefined = undefined,
>(
  path: Path,
  spec: Spec<Path, Actor, Query, Body, Reply, Given>,
) => Route<M, Path, Query, Body, Reply>

function maker<M extends Method, Given>(method: M, given: Route['given']): Maker<M, Given> {
  return (path, spec) => {
    const { actor, summary, query, body, reply, limit, bodyLimit, run } = spec
    const optional = { query: query as never, body: body as never, limit, bodyLimit }
    return { method, path, actor, summary, reply, given, run: run as never, ...optional }
  }
}

/**
 * `route.get(path, spec)` and its kin. `route.lane` is a `post` that writes through a lane instead of its own transaction;
 * `route.putLane` a `put`.
 * `route.upload` takes a file of any size as the body itself: who is asking is known before it is read, and asked anew by
 * whoever writes what came of it. `route.download` answers with a file, `route.text` with one that is made as it is asked for.
 */
export const route = {
  get: maker<'get', { db: Db }>('get', 'db'),
  post: maker<'post', { tx: Tx }>('post', 'tx'),
  put: maker<'put', { tx: Tx }>('put', 'tx'),
  patch: maker<'patch', { tx: Tx }>('patch', 'tx'),
  delete: maker<'delete', { tx: Tx }>('delete', 'tx'),
  lane: maker<'post', { db: Db }>('post', 'db'),
  putLane: maker<'put', { db: Db }>('put', 'db'),
  upload: maker<'put', { db: Db; content: Incoming }>('put', 'incoming'),
  download: <const Path extends string, Actor>(path: Path, spec: DownloadSpec<Path, Actor>) =>
    maker<'get', { db: Db }>('get', 'outgoing')(path, { ...spec, reply: fileReply }),
  text: <const Path extends string, Actor, Query extends Shape | undefined = undefined>(
    path: Path,
    spec: Omit<Spec<Path, Actor, Query, undefined, typeof textReply, { db: Db }>, 'reply'>,
  ) => maker<'get', { db: Db }>('get', 'outgoing')(path, { ...spec, reply: textReply }),
}

type DownloadSpec<Path extends string, Actor> = Omit<
  Spec<Path, Actor, undefined, undefined, typeof fileReply, { db: Db }>,
  'reply'
>

const fileReply = z.custom<FileAnswer>()
const textReply = z.custom<TextFile>()

/** The calls that routes answer, for a typed client: `{ 'post /communities/{community}/...': { body, query, reply } }`. */
export type CallsOf<R> =
  R extends Route<infer M, infer Path, infer Query, infer Body, infer Reply>
    ? Record<
        `${M} ${Path}`,
        {
          params: ParamsOf<Path>
          query: Query extends Shape ? z.input<Query> : undefined
          body: Body extends Shape ? z.input<Body> : undefined
          reply: z.output<Reply>
        }
      >
    : never
