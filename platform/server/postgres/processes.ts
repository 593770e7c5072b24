import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether a process with this number runs, ours or another user's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return stateOf(pid) !== 'Z'
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

/** The state of a process on Linux, the third field of its stat: Z is one that ended and waits to be reaped. */
function stateOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the command's name, may itself hold blanks and brackets.
    return stat[stat.lastIndexOf(')') + 2]
  } catch {
    return undefined
  }
}
