import { instantText, type JsonField, jsonText } from './json-text.ts'

/** One place that says how a kind of row is stored, read and shown. */
export interface RowShape<Row, View> {
  /** What to select to have a `Row`. */
  columns: string
  /** The names of its columns, to insert. */
  names: string
  /** A `Row` as one JSON value. */
  json: string
  /** The text of the view that `present` makes. */
  text: string
  /** What that text is made of, for who has more to say in it. */
  said: readonly JsonField[]
  /** The row as those see it who may: what it has not is left out. */
  present(row: Row): View
  /** A change as the values of columns, JSON as text. */
  columnsOf(change: Partial<Row>): Record<string, unknown>
  /** The same for `json_populate_recordset`, which takes JSON as it is. */
  record(change: Partial<Row>): Record<string, unknown>
}

/** What a column holds: JSON as it is, a list as an array of PostgreSQL. */
type Kind = JsonField['kind'] | 'list'

interface Spec<Row> {
  /** The name that the table goes by in the query. */
  alias: string
  /** The column of each field, and what it holds. */
  fields: { readonly [Name in keyof Row]-?: readonly [column: string, kind: Kind] }
  /** What every view names, even where it is null; the rest only where there is something. */
  always: readonly (keyof Row & string)[]
  /** What no view names. */
  hidden?: readonly (keyof Row & string)[]
}

/** The shape of rows that hold all that stands on a thing, most of which most things have not. */
export function rowShape<Row extends object, View>(spec: Spec<Row>): RowShape<Row, View> {
  const { alias, fields, always, hidden = [] } = spec
  const columnOf = (name: keyof Row) => fields[name][0]
  const named = Object.entries(fields) as [keyof Row & string, readonly [string, Kind]][]
  const shown = named.filter(([name]) => !hidden.includes(name))
  const onSome = shown.flatMap(([name]) => (always.includes(name) ? [] : name))
  const said: readonly JsonField[] = shown.map(([name, [column, kind]]) => ({
    ...textOf(`${alias}.${column}`, kind),
    ...{ name, optional: !always.includes(name) },
  }))
  const record = (change: Partial<Row>) => Object.entries(change) as [keyof Row & string, unknown][]
  return {
    columns: named.map(([name, [column]]) => `${alias}.${column} as "${name}"`).join(', '),
    names: named.map(([, [column]]) => column).join(', '),
    json: `json_build_object(${named
      .map(([name, [column, kind]]) => `'${name}', ${jsonValue(`${alias}.${column}`, kind)}`)
      .join(', ')})`,
    text: jsonText(said),
    said,
    present(row) {
      const view: Partial<Row> = {}
      for (const name of always) view[name] = row[name]
      for (const name of onSome) if (row[name] !== null) view[name] = row[name]
      return view as View
    },
    columnsOf: (change) =>
      Object.fromEntries(
        record(change).map(([name, value]) => [
          columnOf(name),
          fields[name][1] === 'json' && value !== null ? JSON.stringify(value) : value,
        ]),
      ),
    record: (change) =>
      Object.fromEntries(record(change).map(([name, value]) => [columnOf(name), value])),
  }
}

function jsonValue(column: string, kind: Kind): string {
  return kind === 'instant' ? instantText(column) : column
}

function textOf(column: string, kind: Kind): Pick<JsonField, 'value' | 'kind'> {
  return kind === 'list' ? { value: `to_json(${column})`, kind: 'json' } : { value: column, kind }
}
