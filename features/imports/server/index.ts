export type { ImportProgress } from './import-archive.ts'
export { importSlack } from './import-slack.ts'
export type { Finding } from './report.ts'
