export { lockDataFolder } from './data-lock.ts'
export { expectDatabase } from './own-database.ts'
export { type ReachedDatabase, reachDatabase } from './reach-database.ts'
export { type RunningPostgres, startPostgres } from './start-postgres.ts'
