/** A value as it may be shown: without what is secret in it. */
export function shown(variable: { secret?: 'all' | 'credentials' }, value: string): string {
  if (variable.secret === 'all') return '***'
  if (variable.secret === 'credentials') return withoutCredentials(value)
  return value
}

/** Leaves the scheme and the host. What is no address is taken apart too, as passwords are mistyped like all else. */
function withoutCredentials(address: string): string {
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(address)?.[0] ?? ''
  const rest = address.slice(scheme.length).replace(/^.*@/s, '***@').replace(/\?.*$/s, '?***')
  return scheme || rest.startsWith('***@') ? scheme + rest : '***'
}
