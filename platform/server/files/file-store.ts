import type { Config } from '../config/index.ts'
import { diskFiles } from './disk-files.ts'
import { draftsIn } from './draft.ts'
import type { FileStore } from './files.ts'
import { expectBucket, s3Files } from './s3-files.ts'

type Place = Pick<Config, 'dataDir' | 's3'>

/** Where this Hamlet keeps files: the bucket of its settings, else the data folder. */
export function fileStore({ dataDir, s3 }: Place): FileStore {
  return {
    area: (name) => (s3 ? s3Files(s3, name) : diskFiles(dataDir, name)),
    drafts: draftsIn(dataDir),
  }
}

/** Throws an OperatorError when files cannot be kept there. */
export async function expectFileStore({ s3 }: Place): Promise<void> {
  if (s3) await expectBucket(s3)
}
