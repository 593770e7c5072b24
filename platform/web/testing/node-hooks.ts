import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { extname } from 'node:path'
import { transformSync } from 'rolldown/utils'

// What of the web app Node can't import by itself, for tests that run in it: JSX is made into calls as the build does,
// styles are left out, and JSON needs no words about it.
registerHooks({
  // What is imported with `?anew` is loaded once more, with all of ours that it imports.
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const isOurs = found.url.startsWith('file:') && !found.url.includes('/node_modules/')
    const anew = isOurs && context.parentURL?.endsWith('?anew')
    return anew ? { ...found, url: `${found.url}?anew` } : found
  },
  load(url, context, next) {
    if (!context.conditions.includes('import')) return next(url, context)
    const { pathname } = new URL(url)
    const kind = extname(pathname)
    if (kind === '.tsx') return moduleOf(withoutJsx(pathname))
    if (kind === '.css') return moduleOf('')
    if (kind === '.json') return moduleOf(`export default ${readFileSync(pathname, 'utf8')}`)
    return next(url, context)
  },
})

const moduleOf = (source: string) => ({ format: 'module' as const, source, shortCircuit: true })

function withoutJsx(path: string): string {
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'))
  if (errors[0]) throw errors[0]
  return code
}
