import { resolve } from 'node:path'

/** An option of a command: what `parseArgs` of node:util needs, and what it is for. */
export interface Option {
  type: 'boolean' | 'string'
  summary: string
}

type Options = Record<string, Option>
type Value<Type> = Type extends 'boolean' ? boolean : string

/** What a command is run with. */
export interface Input<Given extends Options = Options> {
  /** The options as they were given. */
  values: { [Name in keyof Given]?: Value<Given[Name]['type']> | undefined }
  /** What is no option, in order. */
  words: string[]
}

/** One command of `hamlet`. */
export interface Command<Given extends Options = Options> {
  name: string
  summary: string
  /** What comes after the name, as `slack <zip|folder>`. */
  usage?: string
  options?: Given
  /** Hands everything after the name on as words, options too. */
  handsOn?: boolean
  /** For those who work on Hamlet rather than run it. */
  forDevelopers?: boolean
  /** Does it. Answers with the exit code where that is not 0, "well". */
  run(input: Input<Given>): Promise<number> | Promise<void>
}

/** Defines a command, typing the values it gets after the options it lists. */
export function command<const Given extends Options>(definition: Command<Given>): Command {
  return definition
}

/** A path as the person meant it: npm runs commands in the root of the checkout, wherever they were typed. */
export function typedPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}
