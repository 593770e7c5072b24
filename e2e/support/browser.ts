import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../chromium.ts'

// Two cores draw for all tests at once: processes of their own for drawing and for the network, and compilers that pay
// off after minutes, cost a sixth of the whole run. The last of two lists of features counts; the second is Playwright's.
const thrifty = [
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2,CDPScreenshotNewSurface',
  '--js-flags=--no-maglev --no-opt',
]

/** Starts the browser of a test, with switches of its own if need be. */
export function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', ...thrifty, ...switches]
  return chromium.launch({ executablePath: findChromium() ?? '', args })
}
