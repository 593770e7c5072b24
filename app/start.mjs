// The way in for every npm script. Plain JavaScript for any Node from 20 on, with nothing installed: it brings
// node_modules up to date, then hands over to app/cli.ts on the pinned Node.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeFlags } from './node-flags.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const pinnedNode = join(root, 'node_modules/node/bin/node')

if (Number.parseInt(process.versions.node, 10) < 20) {
  give(`Hamlet needs Node 20 or newer to start; this is ${process.version}.`)
}
if (!isInstalled()) await install()
if (!existsSync(pinnedNode)) {
  give('The pinned Node is missing, as npm ran no install scripts. Allow them and run "npm ci".')
}
// What Node makes of the sources is kept between starts, which halves what a start takes.
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules/.cache/node')
await run(pinnedNode, [...nodeFlags, join(root, 'app/cli.ts'), ...process.argv.slice(2)], 'inherit')

/** Whether node_modules holds what package-lock.json names. npm writes its own copy last, so half an install counts as none. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'))
  const wanted = packagesIn(join(root, 'package-lock.json'))
  if (!installed || !wanted) return Boolean(installed)
  return Object.entries(wanted).every(([path, want]) => {
    const found = installed[path]
    // Optional packages are those of other platforms.
    if (!found) return path === '' || want.optional === true
    return found.version === want.version && found.integrity === want.integrity
  })
}

function packagesIn(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')).packages
  } catch {
    return undefined
  }
}

async function install() {
  console.error('Installing what Hamlet needs (npm ci). This takes a minute, once.')
  const npm = process.env.npm_execpath ?? ''
  const command = basename(npm) === 'npm-cli.js' ? [process.execPath, npm] : ['npm']
  // The web app is built here, so the development dependencies count in production too.
  const args = [...command.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund']
  await run(command[0], args, ['ignore', 2, 2])
}

/** Runs a program to its end, passing signals on; ends as it ended unless it went well. */
async function run(command, args, stdio) {
  const child = spawn(command, args, { stdio, ...(stdio === 'inherit' ? {} : { cwd: root }) })
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  const [code, signal] = await new Promise((resolve) => {
    child.on('error', (error) => give(`${command} does not run here: ${error.message}`))
    child.on('exit', (...end) => resolve(end))
  })
  for (const each of signals) process.off(each, pass)
  if (signal) process.kill(process.pid, signal)
  else if (code !== 0) process.exit(code)
}

function give(message) {
  console.error(message)
  process.exit(1)
}
