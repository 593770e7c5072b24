import { command } from './command.ts'
import { took } from './took.ts'
import { buildWeb } from './web-build.ts'

export const build = command({
  name: 'build',
  summary: 'Build the web app into dist/web',
  forDevelopers: true,
  async run() {
    const start = performance.now()
    await buildWeb()
    console.log(`Built the web app in ${took(start)}.`)
  },
})
