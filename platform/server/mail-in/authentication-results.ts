/** One method of an `Authentication-Results` header. */
interface Method {
  method: string
  result: string
  /** As `header.from`, in lower case. */
  properties: ReadonlyMap<string, string>
}

/**
 * What a server says it has checked (RFC 8601): nothing unless the header names it, as anybody can write such a header. Comments are left
 * out; what is not understood counts as nothing.
 */
export function resultsBy(name: string, header: string): Method[] {
  const [server = '', ...parts] = withoutComments(header).split(';')
  const [id = ''] = server.trim().split(/\s+/)
  return id.toLowerCase() === name.toLowerCase() ? parts.flatMap(methodIn) : []
}

function methodIn(part: string): Method[] {
  const [first = '', ...rest] = part.trim().split(/\s+/)
  const [, method = '', result = ''] = /^([a-z-]+)(?:\/\d+)?=([a-z]+)$/i.exec(first) ?? []
  if (!method) return []
  const properties = rest.flatMap((each) => {
    const [, name = '', value = ''] = /^([a-z-]+\.[a-z-]+)="?([^"\s]+)"?$/i.exec(each) ?? []
    return name ? [[name.toLowerCase(), value.toLowerCase()] as const] : []
  })
  return [
    {
      method: method.toLowerCase(),
      result: result.toLowerCase(),
      properties: new Map(properties),
    },
  ]
}

/** Comments stand in parentheses, which may stand in each other. */
function withoutComments(value: string): string {
  let depth = 0
  let kept = ''
  for (const sign of value) {
    if (sign === '(') depth += 1
    if (depth === 0) kept += sign
    if (sign === ')' && depth > 0) depth -= 1
  }
  return kept
}
