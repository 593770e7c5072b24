import { createContext, use } from 'react'

/** Why a form was not taken: a sentence, and what is wrong with which field. */
export interface FormProblem {
  message: string
  fields: readonly FieldProblem[]
}

export interface FieldProblem {
  /** The `name` of the field. */
  name: string
  message: string
}

interface FormState {
  problem: FormProblem | undefined
  pending: boolean
}

export const FormContext = createContext<FormState>({ problem: undefined, pending: false })

/** What the form says about the field of this name. */
export function useFieldProblem(name: string): string | undefined {
  return use(FormContext).problem?.fields.find((field) => field.name === name)?.message
}

/** Whether the form is being sent. */
export function useFormPending(): boolean {
  return use(FormContext).pending
}
