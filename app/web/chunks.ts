import { createHash } from 'node:crypto'
import type { Rolldown } from 'vite'

type Graph = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>

/**
 * The file that a module goes into which pages need beside what every page has. Each file is a way there and back, and browsers
 * open few at once: so a page has one of its own, and one for each feature of what many pages share. Null leaves a module to the bundler.
 */
export function fileOfShared(id: string, graph: Graph): string | null {
  // What the other languages say stands together as their English does.
  const [, language] = /messages\/(?:[\w-]+-)?(de)\.ts$/.exec(id) ?? []
  if (!language) return fileOf(id, graph)
  const name = fileOf(id.replace(/de\.ts$/, 'en.ts'), graph)
  return name && `${name}-${language}`
}

const many = 4

function fileOf(id: string, graph: Graph): string | null {
  if (!/\/(features|platform|lib|node_modules)\//.test(id) || isPage(id)) return null
  const users = usersOf(id, graph)
  if (users.has(start)) return 'shell'
  if (users.size === 0) return null
  const owner = /\/features\/(\w+)\//.exec(id)?.[1] ?? 'ground'
  return users.size < many ? `${owner}-${digest([...users].sort())}` : owner
}

const start = 'main'

/** The pages that cannot be drawn without a module, and the start of the app if it can't begin without. */
function usersOf(id: string, graph: Graph): Set<string> {
  const seen = new Set([id])
  const users = new Set<string>()
  for (const each of seen) {
    if (/\/app\/web\/main\.tsx$/.test(each)) users.add(start)
    else if (isPage(each)) users.add(each.replace(/^.*\/(?=(features|app)\/)/, ''))
    for (const importer of graph.getModuleInfo(each)?.importers ?? []) seen.add(importer)
  }
  return users
}

/** The pages that show the design are for developers and share nothing on purpose. */
function isPage(id: string): boolean {
  return id.endsWith('-page.tsx') && !id.includes('/design/')
}

function digest(names: readonly string[]): string {
  return createHash('sha256').update(names.join()).digest('hex').slice(0, 6)
}
