import type { Id } from '#lib/ids.ts'
import { createStore, type Store } from '#platform/web/store/index.ts'
import type { FileKind } from '../kinds.ts'

/** A file on its way to the server, to go along with what is being written. */
export interface Upload {
  id: Id
  file: File
  /** `checking`: whether it is taken at all. `failed` may be tried again, `refused` may not. */
  state: 'checking' | 'waiting' | 'sending' | 'here' | 'failed' | 'refused'
  /** The part that is sent, from 0 to 1. */
  part: number
  problem?: UploadProblem
  description: string
}

/** Why a file does not go along. */
export type UploadProblem =
  | { what: 'too-large'; kind: FileKind; megabytes: number }
  | { what: 'empty' | 'unreachable' }
  /** In words of the server. */
  | { what: 'told'; words: string }

/** The files of one place where somebody writes. They go on being sent while one looks elsewhere. */
export interface Uploads {
  community: Id
  list: Store<readonly Upload[]>
}

const places = new Map<string, Uploads>()

/** The files of a channel or thread that is written in; what is done with them comes late (`send-files.ts`). */
export function uploadsAt(community: Id, place: Id): Uploads {
  return places.getOrInsertComputed(`${community} ${place}`, () => ({
    community,
    list: createStore<readonly Upload[]>([]),
  }))
}
