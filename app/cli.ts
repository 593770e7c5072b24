import { parseArgs } from 'node:util'
import { OperatorError } from '#platform/server/config/index.ts'
import { closest } from './commands/closest.ts'
import type { Command } from './commands/command.ts'
import { helpOn, overview } from './commands/help.ts'
import { commands } from './commands/index.ts'

process.exit(await main(process.argv.slice(2)))

/** Runs one command line and answers with the exit code: 0 well, 1 it failed, 2 it was not understood. */
async function main([name = 'help', ...args]: string[]): Promise<number> {
  const wantsHelp = ['help', '--help', '-h'].includes(name)
  const subject = wantsHelp ? args[0] : name
  if (subject === undefined) return say(overview(commands))
  const command = commands.find((each) => each.name === subject)
  if (!command) return misunderstood(unknown(subject))
  if (wantsHelp || (args.includes('--help') && !command.handsOn)) return say(helpOn(command))
  return run(command, args)
}

async function run(command: Command, args: string[]): Promise<number> {
  const input = parse(command, args)
  if (input instanceof Error) return misunderstood(`${input.message}\n\n${helpOn(command)}`)
  try {
    return (await command.run(input)) ?? 0
  } catch (error) {
    console.error(error instanceof OperatorError ? error.message : error)
    return 1
  }
}

function parse({ options = {}, handsOn }: Command, args: string[]) {
  if (handsOn) return { values: {}, words: args }
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { values, words: positionals }
  } catch (error) {
    // Only its first sentence is about what was typed.
    return new Error(String(error instanceof Error ? error.message : error).split('. ')[0])
  }
}

function unknown(name: string): string {
  const meant = closest(
    name,
    commands.map((command) => command.name),
  )
  const hint = meant ? ` Did you mean "${meant}"?` : ''
  return `There is no command "${name}".${hint} "hamlet help" lists all commands.`
}

function say(text: string): number {
  console.log(text)
  return 0
}

function misunderstood(message: string): number {
  console.error(message)
  return 2
}
