import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'

type Look = Pick<BrowserContextOptions, 'colorScheme' | 'viewport' | 'bypassCSP' | 'reducedMotion'>

/**
 * How a screen is looked at: light on a desktop, dark on a phone. What is too wide depends on the width alone and what is
 * too faint on the scheme alone, so the other two find nothing new.
 */
export const looks: readonly [name: string, Look][] = [
  ['light, on a desktop', look('light', 1280)],
  ['dark, on a phone', look('dark', 390)],
]

/** What axe finds on a page as it is now, and whether it is wider than the window. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForTimeout(150) // what is fetched on opening is here
  const path = new URL(page.url()).pathname
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // no frames of other origins here, so none of the page of its own that it opens for them
    .options({ resultTypes: ['violations'], preload: false })
    .analyze()
  const faults = violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.target.join(' ')}`)
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  return over > 0 ? [...faults, `${path}: ${over} px too wide`] : faults
}

function look(colorScheme: 'light' | 'dark', width: number): Look {
  // axe is a script of its own, which the policy would keep out
  return { colorScheme, viewport: { width, height: 844 }, bypassCSP: true, reducedMotion: 'reduce' }
}
