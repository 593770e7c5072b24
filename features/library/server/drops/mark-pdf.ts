import { Worker } from 'node:worker_threads'
import { second } from '#lib/time.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { drawWords } from './draw-words.ts'

const longest = 60 * second

/** A PDF with words laid over every page. It is taken apart in a thread of its own: nobody else waits for that. */
export async function markPdf(content: Uint8Array, words: string): Promise<Uint8Array> {
  const tile = await drawWords(words, 28)
  const worker = new Worker(new URL('./mark-pdf-worker.ts', import.meta.url), {
    workerData: { content, tile },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  const timer = setTimeout(() => void worker.terminate(), longest)
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('it took too long')))
    })
  } catch {
    // What is encrypted or no whole PDF: rather none than one without a name.
    throw new Refusal(422, 'drop.not-markable')
  } finally {
    clearTimeout(timer)
    void worker.terminate()
  }
}
