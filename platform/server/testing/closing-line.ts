import type { Reporter, TestModule } from 'vitest/node'

/** Ends a test run with one plain line, "12 passed, 0 failed, 3 skipped", for people and programs that read the end. */
export function closingLine(notes: readonly string[] = []): Reporter {
  return {
    onTestRunEnd(modules, unhandledErrors) {
      const { passed, failed, skipped } = count(modules)
      for (const note of notes) console.log(note)
      const tail = skipped > 0 ? `, ${skipped} skipped` : ''
      console.log(`${passed} passed, ${failed + unhandledErrors.length} failed${tail}`)
    },
  }
}

function count(modules: readonly TestModule[]) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const module of modules) {
    const before = counts.failed
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state !== 'pending') counts[state] += 1
    }
    // A file that could not be loaded, or whose set-up failed, has no failed test to show for it.
    if (counts.failed === before && module.state() === 'failed') counts.failed += 1
  }
  return counts
}
