/** One method of an `Authentication-Results` header. */
interface Method {
  method: string
  result: string
  /** As `header.from`, in lower case. */
  properties: ReadonlyMap<string, string>
}

/**
 * What a server says it has checked (RFC 8601): nothing unless the header names it, as anybody can write such a header. Comments are left
 * out; what is not understood counts as nothing. A server writes there what whoever sends has told it, so nothing is believed of a header
 * in which a comment or a quote does not end as it should.
 */
export function resultsBy(name: string, header: string): Method[] {
  const [[id = ''] = [], ...parts] = partsOf(header) ?? []
  return id.toLowerCase() === name.toLowerCase() ? parts.flatMap(methodIn) : []
}

function methodIn([first = '', ...rest]: readonly string[]): Method[] {
  const [, method = '', result = ''] = /^([a-z-]+)(?:\/\d+)?=([a-z]+)$/i.exec(first) ?? []
  if (!method) return []
  const properties = rest.flatMap((each) => {
    const [, name = '', quoted, plain = ''] =
      /^([a-z-]+\.[a-z-]+)=(?:"([^"\\]+)"|([^"'\s();\\]+))$/i.exec(each) ?? []
    return name ? [[name.toLowerCase(), (quoted ?? plain).toLowerCase()] as const] : []
  })
  const named = new Map(properties)
  // Of two that contradict each other one could be made up.
  if (named.size !== properties.length) return []
  return [{ method: method.toLowerCase(), result: result.toLowerCase(), properties: named }]
}

/** Of what stands in a header one after the other: gaps, ends of parts, words with what is quoted in them. */
const next = /(?<gap>\s+)|(?<end>;)|(?<comment>\()|(?<word>(?:"(?:[^"\\]|\\.)*"|[^\s;"])+)/suy

/** The words of each part; undefined where something does not end. A parenthesis within a word is no comment. */
function partsOf(header: string): string[][] | undefined {
  const parts: string[][] = [[]]
  let mayBegin = true
  for (let at = 0; at < header.length; ) {
    next.lastIndex = at
    const { gap, end, comment, word } = next.exec(header)?.groups ?? {}
    const length = comment ? lengthOfComment(header.slice(at)) : (gap ?? end ?? word)?.length
    if (!length || !(mayBegin || gap || end)) return undefined
    if (end) parts.push([])
    if (word) parts.at(-1)?.push(word)
    mayBegin = gap !== undefined || end !== undefined
    at += length
  }
  return parts
}

/** Comments stand in parentheses, which may stand in each other; undefined for one that does not end. */
function lengthOfComment(begun: string): number | undefined {
  let depth = 0
  for (const { 0: sign, index } of begun.matchAll(/\\.|[()]/gsu)) {
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0 && sign === ')') return index + 1
  }
  return undefined
}
