/** The hash of a content, SHA-256 in hex: the name of a stored file. */
export type FileHash = string

/** Where files are kept, named by the hash of their content. One area belongs to one use, which alone removes from it. */
export interface Files {
  /** Stores a content, durably before it resolves, and answers with its name. The same content again changes nothing. */
  put(content: Uint8Array): Promise<FileHash>
  /** A stored content; undefined when there is none of this name. */
  read(hash: FileHash): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Removes a content if it is there. */
  remove(hash: FileHash): Promise<void>
}

const fileHash = /^[0-9a-f]{64}$/

/** Whether a text has the form of a file's name; nothing else may become part of a path. */
export function isFileHash(text: string): text is FileHash {
  return fileHash.test(text)
}
