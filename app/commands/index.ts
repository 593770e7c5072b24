import { bench } from './bench.ts'
import { budget } from './budget.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { config } from './config.ts'
import { importHistory } from './import.ts'
import { migrate } from './migrate.ts'
import { seed } from './seed.ts'
import { serve } from './serve.ts'
import { test } from './test.ts'

/** Every command but `help`, in the order they are listed. Adding one is a file beside this and a name in this list. */
export const commands: readonly Command[] = [
  serve,
  migrate,
  config,
  seed,
  importHistory,
  build,
  test,
  check,
  budget,
  bench,
]
