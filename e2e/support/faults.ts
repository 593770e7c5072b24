import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { go } from './go.ts'

interface Look {
  name: string
  colorScheme: 'light' | 'dark'
  viewport: { width: number; height: number }
}

const desktop: Look = {
  name: 'light, on a desktop',
  colorScheme: 'light',
  viewport: { width: 1280, height: 860 },
}
export const phone: Look = {
  name: 'dark, on a phone',
  colorScheme: 'dark',
  viewport: { width: 390, height: 844 },
}

/**
 * What axe finds on a page as it is now, light on a desktop and dark on a phone, and where it is wider than the window. What
 * is too wide depends on the width alone and what is too faint on the scheme alone, so the other two find nothing new.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults = [...(await faultsIn(page, desktop)), ...(await faultsIn(page, phone))]
  await lookAt(page, desktop)
  return faults
}

/** Goes from screen to screen as links of the app do, without a load, and tells the faults of each once its words are there. */
export async function faultsOn(
  page: Page,
  screens: readonly (readonly [path: string, words: string])[],
): Promise<string[]> {
  const faults: string[] = []
  for (const [path, words] of screens) {
    await go(page, path)
    await page.getByText(words).filter({ visible: true }).first().waitFor()
    faults.push(...(await faultsOf(page)))
  }
  return faults
}

/** The same in one look, which the page is left in: for what does not outlast another width, or is there in one alone. */
export async function faultsIn(page: Page, look: Look): Promise<string[]> {
  await lookAt(page, look)
  await page.evaluate(rest)
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source)
    await page.evaluate(rememberColours)
  }
  const found = await page.evaluate(violations)
  const path = new URL(page.url()).pathname
  return found.map((fault) => `${path}, ${look.name}: ${fault}`)
}

async function lookAt(page: Page, { colorScheme, viewport }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.setViewportSize(viewport)
}

/** Runs in the page, until nothing of it changes any more: what is fetched on opening is here. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const still = () => setTimeout(resolve, 150)
    let timer = still()
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = still()
    })
    observer.observe(document, { subtree: true, childList: true, attributes: true })
  })
}

/** Runs in the page: axe reads each colour of each element anew, which is half of what it takes. */
function rememberColours(): void {
  const { prototype } = window.axe.commons.color.Color
  const { parseString } = prototype
  const known = new Map<string, Colour>()
  prototype.parseString = function (text) {
    const { r, g, b, alpha } = known.get(text) ?? parseString.call(this, text)
    known.set(text, { r, g, b, alpha })
    return Object.assign(this, { r, g, b, alpha })
  }
}

/** Runs in the page. */
async function violations(): Promise<string[]> {
  const { violations: found } = await window.axe.run({
    resultTypes: ['violations'],
    preload: false,
  })
  const faults = found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)
  const over = document.documentElement.scrollWidth - innerWidth
  return over > 0 ? [...faults, `${over} px too wide`] : faults
}

interface Colour {
  r: number
  g: number
  b: number
  alpha: number
}

/** What axe's own types leave out. */
interface Colours {
  Color: { prototype: Colour & { parseString(this: Colour, text: string): Colour } }
}

declare global {
  interface Window {
    axe: typeof axe & { commons: { color: Colours } }
  }
}
