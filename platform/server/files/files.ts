import type { Draft } from './draft.ts'

/** The hash of a content, SHA-256 in hex: the name of a stored file. */
export type FileHash = string

/** A part of a content, both ends included, as HTTP counts. */
export interface ByteRange {
  from: number
  to: number
}

/** Where files are kept, named by the hash of their content. One area belongs to one use, which alone removes from it. */
export interface Files {
  /** Stores a content, durably before it resolves, and answers with its name. The same content again changes nothing. */
  put(content: Uint8Array): Promise<FileHash>
  /** Stores what a draft holds, which stays as it is. For contents that are too large for memory. */
  keep(draft: Draft): Promise<void>
  /** A stored content; undefined when there is none of this name. */
  read(hash: FileHash): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** A stored content, or a part of it, bit by bit; undefined when there is none of this name. */
  stream(hash: FileHash, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>
  /** The bytes of a stored content; undefined when there is none of this name. */
  size(hash: FileHash): Promise<number | undefined>
  /** Removes a content if it is there. */
  remove(hash: FileHash): Promise<void>
}

/** All areas of one Hamlet, on disk or in an S3-compatible store. */
export interface FileStore {
  area(name: string): Files
  /** The folder in which drafts are written, always on this machine. */
  drafts: string
}

const fileHash = /^[0-9a-f]{64}$/

/** Whether a text has the form of a file's name; nothing else may become part of a path. */
export function isFileHash(text: string): text is FileHash {
  return fileHash.test(text)
}
