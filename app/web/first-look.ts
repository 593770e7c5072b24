/**
 * Takes away what the server drew before the app ran (app/first-look.ts), once the app has drawn the page in its place: a page
 * has a title, or posts. Where one had scrolled to stays.
 */
export function followFirstLook(root: HTMLElement): void {
  const look = document.getElementById('first-look')
  if (!look) return
  let styled = false
  const observer = new MutationObserver(leave)
  observer.observe(root, { childList: true, subtree: true })
  void sheetsToHead().then(() => {
    styled = true
    leave()
  })

  function leave() {
    if (!styled || !root.querySelector('h1, article')) return
    observer.disconnect()
    // The list draws, measures and goes to its post before one sees it.
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(takeAway, 50)))
  }

  function takeAway() {
    const scrolled = look?.querySelector('section')?.scrollTop ?? 0
    look?.remove()
    document.getElementById('first-look-style')?.remove()
    const scroller = root.querySelector('main section')
    if (scrolled > 0) scroller?.scrollBy(0, scrolled)
  }
}

/** Where they belong: before the sheets of what comes late, which go by the order of layers that the first one settles. */
async function sheetsToHead(): Promise<void> {
  const sheets = [...document.body.querySelectorAll('link[rel="stylesheet"]')]
  document.head.append(...sheets)
  const applied = (sheet: Element) =>
    new Promise((resolve) => {
      for (const end of ['load', 'error']) sheet.addEventListener(end, resolve, { once: true })
    })
  await Promise.all(sheets.map(applied))
}
