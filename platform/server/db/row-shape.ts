/** One place that says how a kind of row is stored, read and shown. */
export interface RowShape<Row, View> {
  /** What to select to have a `Row`. */
  columns: string
  /** The names of its columns, to insert. */
  names: string
  /** A `Row` as one JSON value. */
  json: string
  /** The row as those see it who may: what it has not is left out. */
  present(row: Row): View
  /** A change as the values of columns, JSON as text. */
  columnsOf(change: Partial<Row>): Record<string, unknown>
  /** The same for `json_populate_recordset`, which takes JSON as it is. */
  record(change: Partial<Row>): Record<string, unknown>
}

interface Spec<Row> {
  /** The name that the table goes by in the query. */
  alias: string
  /** The column of each field. */
  columns: { readonly [Name in keyof Row]-?: string }
  /** Columns of points in time. */
  instants: readonly (keyof Row & string)[]
  /** Columns of JSON. */
  documents: readonly (keyof Row & string)[]
  /** What every view names, even where it is null; the rest only where there is something. */
  always: readonly (keyof Row & string)[]
  /** What no view names. */
  hidden?: readonly (keyof Row & string)[]
}

/** The shape of rows that hold all that stands on a thing, most of which most things have not. */
export function rowShape<Row extends object, View>(spec: Spec<Row>): RowShape<Row, View> {
  const { alias, columns, always } = spec
  const instants = new Set<string>(spec.instants)
  const documents = new Set<string>(spec.documents)
  const named = Object.entries(columns) as [keyof Row & string, string][]
  const apart = new Set<string>([...always, ...(spec.hidden ?? [])])
  const onSome = named.flatMap(([name]) => (apart.has(name) ? [] : name))
  const jsonOf = ([name, column]: [string, string]) =>
    `'${name}', ${instants.has(name) ? instantText(`${alias}.${column}`) : `${alias}.${column}`}`
  return {
    columns: named.map(([name, column]) => `${alias}.${column} as "${name}"`).join(', '),
    names: named.map(([, column]) => column).join(', '),
    json: `json_build_object(${named.map(jsonOf).join(', ')})`,
    present(row) {
      const view: Partial<Row> = {}
      for (const name of always) view[name] = row[name]
      for (const name of onSome) if (row[name] !== null) view[name] = row[name]
      return view as View
    },
    columnsOf: (change) =>
      Object.fromEntries(
        Object.entries(change).map(([name, value]) => [
          columns[name as keyof Row],
          documents.has(name) && value !== null ? JSON.stringify(value) : value,
        ]),
      ),
    record: (change) =>
      Object.fromEntries(
        Object.entries(change).map(([name, value]) => [columns[name as keyof Row], value]),
      ),
  }
}

/** A point in time in JSON, in the one form of an instant. */
function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}
