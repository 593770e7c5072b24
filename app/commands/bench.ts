import { existsSync, globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { OperatorError } from '#platform/server/config/index.ts'
import { command } from './command.ts'
import { root, runScript } from './tools.ts'

export const bench = command({
  name: 'bench',
  summary: 'Measure Hamlet on this machine; the benchmarks are the files of the folder bench',
  usage: '<benchmark> [--json]',
  handsOn: true,
  forDevelopers: true,
  async run({ words: [name = '', ...args] }) {
    const script = join(root, 'bench', `${basename(name)}.ts`)
    if (!name || !existsSync(script)) throw new OperatorError(`Which benchmark? ${benchmarks()}`)
    return runScript(script, args)
  },
})

function benchmarks(): string {
  const names = globSync('bench/*.ts', { cwd: root }).map((file) => basename(file, '.ts'))
  return names.filter((name) => !name.endsWith('.test')).join(', ')
}
