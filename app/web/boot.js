// Before the first paint: the chosen colour scheme and language, so that nothing flashes. See platform/web/ui/theme.ts.
try {
  const theme = localStorage.getItem('hamlet.theme')
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme
    for (const meta of document.querySelectorAll('meta[name=theme-color]')) {
      meta.content = theme === 'dark' ? '#15120f' : '#fbf9f5'
    }
  }
  const language = localStorage.getItem('hamlet.language')
  if (language) document.documentElement.lang = language
} catch {
  // Storage may be forbidden; then the system's choice stands.
}
