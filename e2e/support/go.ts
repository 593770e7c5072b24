import type { Page } from 'playwright-core'
import type { Device } from './hamlet.ts'

/**
 * Goes on to another page of the app as a link of it would, until it stands in place of the one before. Nothing is loaded
 * anew, which is most of what a visit costs.
 */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const router = self.__TSR_ROUTER__
    if (!router) throw new Error('Links go on within the app alone, and this page is none of it.')
    const stop = router.subscribe('onResolved', () => {
      stop()
      resolve()
    })
    history.pushState(null, '', to)
    return promise
  }, path)
}

/** Opens a page on a device that tests share: goes on to it where the app is open already. */
export async function visit({ page, open }: Device, path: string): Promise<Page> {
  if (page.url() === 'about:blank') return open(path)
  await go(page, path)
  return page
}
