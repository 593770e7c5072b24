export type { ImportProgress } from './import-archive.ts'
export { importFrom } from './import-from.ts'
export type { Finding } from './report.ts'
