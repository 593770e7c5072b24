/** What was searched for on this device. `hamlet.searches` is wiped on signing out. */
const key = 'hamlet.searches'
const most = 8

export function recentSearches(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** Puts a search first; one that it goes on from is not kept beside it. */
export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text === '') return
  const others = recentSearches().filter((each) => !text.startsWith(each) && each !== text)
  localStorage.setItem(key, JSON.stringify([text, ...others].slice(0, most)))
}

export function forgetSearches(): void {
  localStorage.removeItem(key)
}
