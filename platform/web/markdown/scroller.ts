/** Props of a part that may scroll sideways: it takes the focus, so that a keyboard can scroll it, and so has a name. */
export function scroller(className: string, label: string) {
  return { className, role: 'group', 'aria-label': label, tabIndex: 0 }
}
