import { command } from './command.ts'
import { took } from './took.ts'
import { root, runScript, toolPath } from './tools.ts'

interface Check {
  name: string
  run(): Promise<number>
}

const tool =
  (packageName: string, name: string, ...args: string[]) =>
  () =>
    runScript(toolPath(packageName, name), args)

const checks: readonly Check[] = [
  { name: 'Types', run: tool('@typescript/native', 'tsc', '--project', root) },
  { name: 'Format and lint', run: tool('@biomejs/biome', 'biome', 'ci') },
  {
    name: 'Architecture',
    run: tool(
      'dependency-cruiser',
      'depcruise',
      'app',
      'bench',
      'e2e',
      'features',
      'lib',
      'platform',
    ),
  },
  { name: 'Dead code', run: tool('knip', 'knip') },
  { name: 'Bundle budget', run: () => runScript(process.argv[1] ?? '', ['budget']) },
]

export const check = command({
  name: 'check',
  summary: 'Check types, format, lint, the architecture, dead code and the bundle budget',
  forDevelopers: true,
  async run() {
    const failed: string[] = []
    for (const { name, run } of checks) {
      const start = performance.now()
      console.log(`\n── ${name}`)
      const code = await run()
      console.log(`${code === 0 ? 'ok' : 'FAILED'} (${took(start)})`)
      if (code !== 0) failed.push(name)
    }
    console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '\nAll checks are ok.')
    return failed.length > 0 ? 1 : 0
  },
})
