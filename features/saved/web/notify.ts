/** Asks whether the browser may tell of reminders: once, when the first is set, so that it is clear what for. */
export async function askToNotify(): Promise<void> {
  if (typeof Notification === 'undefined' || Notification.permission !== 'default') return
  await Notification.requestPermission()
}

interface Notice {
  /** One notice for however many tabs are open. */
  tag: string
  title: string
  body: string
  onOpen: () => void
}

/** Tells by the browser, where that was allowed and nobody looks at this tab. */
export function notify({ tag, title, body, onOpen }: Notice): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  if (document.visibilityState === 'visible' && document.hasFocus()) return
  try {
    const notice = new Notification(title, { tag, body, icon: '/icons/icon-192.png' })
    notice.onclick = () => {
      window.focus()
      notice.close()
      onOpen()
    }
  } catch {
    // Android shows notices from service workers only; the tab tells all the same.
  }
}
