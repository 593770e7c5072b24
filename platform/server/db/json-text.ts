/** A value in a JSON object that PostgreSQL writes: an id or a point in time needs no escapes, a document is JSON already. */
export interface JsonField {
  name: string
  /** The column, or another expression. */
  value: string
  kind: 'id' | 'text' | 'instant' | 'count' | 'json' | 'flag'
  /** Left out where it is null, or a flag that is down; else null is said. */
  optional?: boolean
}

/**
 * SQL that makes a row the text of a JSON object. For pages of many rows, which then go to the reader as they are: nothing
 * parses them into values to write those out again, and that is most of what such a page costs.
 */
export function jsonText(fields: readonly JsonField[]): string {
  const always = fields.filter(({ optional }) => !optional)
  const some = fields.filter(({ optional }) => optional)
  const said = always.map((field) => `'"${field.name}":' || coalesce(${textOf(field)}, 'null')`)
  return `'{' || ${said.join(` || ',' || `)} || ${whereAny(some)} || '}'`
}

/** Most rows have none of what is optional, and are through with one question. */
function whereAny(some: readonly JsonField[]): string {
  if (some.length === 0) return `''`
  const values = some.map((field) =>
    field.kind === 'flag' ? `nullif(${field.value}, false)` : field.value,
  )
  const said = some.map((field) => `coalesce(',"${field.name}":' || ${textOf(field)}, '')`)
  return `case when num_nonnulls(${values.join(', ')}) = 0 then '' else ${said.join(' || ')} end`
}

function textOf({ value, kind, optional }: JsonField): string {
  if (kind === 'id') return `'"' || ${value} || '"'`
  if (kind === 'text') return `to_json(${value})::text`
  if (kind === 'instant') return `'"' || ${instantText(value)} || '"'`
  if (kind === 'flag' && optional) return `case when ${value} then 'true' end`
  return `${value}::text`
}

/** SQL that writes a point in time in the one form of an instant, in UTC. */
export function instantText(value: string): string {
  return `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
