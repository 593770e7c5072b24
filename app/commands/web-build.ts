import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OperatorError } from '#platform/server/config/index.ts'
import { root, runScript, toolPath } from './tools.ts'

/** The folder the web app is built into. */
export const webBuild = join(root, 'dist', 'web')
const stamp = join('.vite', 'built-from')

const sources = [
  'app/web/**',
  'platform/{markdown,web}/**',
  'features/*/*.ts',
  'features/*/{contract,web,messages}/**',
  'lib/**',
  'package-lock.json',
  'vite.config.ts',
]

/** Builds the web app when its sources are not those of the last build, and announces it. */
export async function ensureWebBuild(announce: () => void): Promise<void> {
  const wanted = fingerprint(root)
  const built = await readFile(join(webBuild, stamp), 'utf8').catch(() => '')
  if (built === wanted) return
  // Where only the dependencies are installed, as in the Docker image, the build that came along counts.
  if (built && !existsSync(join(root, 'node_modules', '@vitejs'))) return
  announce()
  await buildWeb(wanted)
}

/** Builds the web app into dist/web, which stays as it was until the new build is whole. */
export async function buildWeb(from = fingerprint(root)): Promise<void> {
  const draft = join(root, 'dist', `web.${process.pid}`)
  try {
    const args = ['build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn']
    const code = await runScript(toolPath('vite', 'vite'), args)
    if (code !== 0) throw new OperatorError('The web app could not be built; see above.')
    await writeFile(join(draft, stamp), from)
    await rm(webBuild, { recursive: true, force: true })
    await rename(draft, webBuild).catch((error) => {
      if (error.code !== 'ENOTEMPTY') throw error // else another start built the same a moment ago
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** Tells one state of the web app's sources from any other, by their contents. */
export function fingerprint(folder: string): string {
  const files = globSync(sources, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const hash = createHash('sha256')
  for (const file of [...new Set(files)].sort()) {
    hash.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
