import { readSettings, shown, variableNotes } from '#platform/server/config/index.ts'
import { command } from './command.ts'

export const config = command({
  name: 'config',
  summary: 'List every variable of the environment, its value and what it means',
  async run() {
    for (const note of variableNotes) {
      const value = process.env[note.name]
      const current = value ? shown(note, value) : `not set: ${note.unset}`
      console.log(`${note.name}\n  ${current}\n  ${note.meaning}\n`)
    }
    readSettings(process.env)
  },
})
