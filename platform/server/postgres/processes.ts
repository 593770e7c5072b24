import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/**
 * What tells a process from a later one with the same number: the boot and its start time.
 * Undefined when there is no such process.
 */
export async function processMark(pid: number): Promise<string | undefined> {
  if (!isAlive(pid)) return undefined
  return process.platform === 'linux' ? markOnLinux(pid) : markFromPs(pid)
}

/** Whether a process with this number runs, ours or another user's. One that only waits to be reaped does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return process.platform !== 'linux' || statFields(pid)[0] !== 'Z'
}

/** Sends each signal in turn, waiting `patience` ms after it, until the process is gone. */
export async function endProcess(
  pid: number,
  signals: readonly NodeJS.Signals[],
  patience = 10_000,
): Promise<void> {
  for (const signal of signals) {
    if (!sendSignal(pid, signal)) return
    const deadline = performance.now() + patience
    while (performance.now() < deadline) {
      if (!isAlive(pid)) return
      await sleep(20)
    }
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

async function markOnLinux(pid: number): Promise<string | undefined> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  const start = statFields(pid)[19]
  return start && `${boot.trim()} ${start}`
}

/** The fields of /proc/<pid>/stat from the third, the state, on. */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the command's name, may itself hold blanks and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

async function markFromPs(pid: number): Promise<string | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)])
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
