import { command } from './command.ts'
import { runScript, toolPath } from './tools.ts'

export const test = command({
  name: 'test',
  summary: 'Run the tests, on a PostgreSQL of their own and in Chromium where there is one',
  usage: '[file …] [options of vitest run]',
  handsOn: true,
  forDevelopers: true,
  run: ({ words }) => runScript(toolPath('vitest', 'vitest'), ['run', ...words]),
})
