import type { Archive } from '../archive.ts'
import { openBundle } from '../bundle/bundle.ts'
import { createReport } from '../report.ts'
import { readLayout } from './layout.ts'
import { readExport } from './read-export.ts'

/**
 * Opens what DiscordChatExporter writes as JSON: one file, a folder of them or a zip
 * (https://github.com/Tyrrrz/DiscordChatExporter). Refuses what is none. Holds one file in memory at a time.
 */
export async function openDiscordExport(path: string): Promise<Archive> {
  const report = createReport()
  const bundle = await openBundle(path, report, '.json')
  try {
    const layout = await readLayout(bundle, report)
    const all = [...layout.channels, ...layout.privateThreads, ...layout.threads]
    const progress = { done: 0, total: all.reduce((sum, { paths }) => sum + paths.length, 0) }
    return {
      source: 'discord',
      report,
      progress,
      read: (ids, words) => readExport({ bundle, layout, report, progress, words, ids }),
      file: (path) => bundle.read(path),
      [Symbol.asyncDispose]: () => bundle[Symbol.asyncDispose](),
    }
  } catch (error) {
    await bundle[Symbol.asyncDispose]()
    throw error
  }
}
