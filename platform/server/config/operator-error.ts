/** Why Hamlet will not go on, in words for the person at the terminal: printed as it is, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}
