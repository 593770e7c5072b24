/** Rows as a Markdown table, the first of them its head. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: width }, (_, at) => cell(row[at] ?? '')))
  const [head = [], ...body] = full
  return [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\\)\|/g, '\\|')
}

const mostColumns = 30
const mostRows = 200

/** The rows of cells divided by tabs, as spreadsheets copy them; undefined where the text is something else. */
export function rowsOfTabs(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  if (lines.length < 2 || lines.length > mostRows || lines.some((line) => line.startsWith('\t')))
    return undefined
  const rows = lines.map((line) => line.split('\t'))
  const width = rows[0]?.length ?? 0
  const isTable = width > 1 && width <= mostColumns && rows.every((row) => row.length === width)
  return isTable ? rows : undefined
}
