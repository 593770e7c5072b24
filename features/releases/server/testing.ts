import type { World } from '#app/testing/world.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { openJob } from './plan-release.ts'

/** As if so much time had gone by for all plans, and the jobs that were due had run. */
export async function passReleases(small: World, time: number): Promise<void> {
  await small.database.pool.query(
    `update release_step set at = at - $1 * interval '1 millisecond'`,
    [time],
  )
  await runJobs(small, openJob)
}
