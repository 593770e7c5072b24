import type { Command } from './command.ts'

/** All commands, as text. */
export function overview(commands: readonly Command[]): string {
  const lines = (some: readonly Command[]) =>
    columns([...some.map(({ name, summary }) => [name, summary] as const)])
  return [
    'hamlet <command>',
    '',
    ...lines(commands.filter((command) => !command.forDevelopers)),
    ...columns([['help <command>', 'Tell what a command does and takes']]),
    '',
    'For those who work on Hamlet:',
    ...lines(commands.filter((command) => command.forDevelopers)),
  ].join('\n')
}

/** What one command does and takes, as text. */
export function helpOn({ name, usage, summary, options = {} }: Command): string {
  const takes = Object.entries(options).map(
    ([option, { type, summary }]) =>
      [`--${option}${type === 'string' ? ' <value>' : ''}`, summary] as const,
  )
  const synopsis = ['hamlet', name, usage, takes.length > 0 && '[options]']
    .filter(Boolean)
    .join(' ')
  return [synopsis, '', `${summary}.`, ...(takes.length > 0 ? ['', ...columns(takes)] : [])].join(
    '\n',
  )
}

/** Rows of a name and what it means, in two columns. */
export function columns(rows: readonly (readonly [name: string, meaning: string])[]): string[] {
  const width = Math.max(16, ...rows.map(([name]) => name.length + 2))
  return rows.map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`)
}
