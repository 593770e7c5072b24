import { ensureWebBuild } from '#app/commands/web-build.ts'

/** Builds the web app once, before tests that run side by side open it. */
export async function setup(): Promise<void> {
  await ensureWebBuild(() => {})
}
