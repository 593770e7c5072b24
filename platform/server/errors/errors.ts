/** One thing that is wrong with one field; `path` names it as `profile.name`. */
export interface FieldError {
  path: string
  code: string
  message: string
}

/**
 * A refusal that a person can act on. `code` is stable and has a sentence in the catalogue of the feature that throws
 * it; `values` fill that sentence.
 */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
  constructor(
    status: number,
    code: string,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code)
    this.name = new.target.name
    this.status = status
    this.code = code
    this.values = values
  }
}

/** Hidden and missing alike: `new NotFound('channel')` answers 404 `channel.not-found`. */
export class NotFound extends Refusal {
  constructor(noun: string) {
    super(404, `${noun}.not-found`)
  }
}

/** Nobody is signed in. */
export class SignInNeeded extends Refusal {
  constructor() {
    super(401, 'session.needed')
  }
}

/** What one may see but not do. */
export class Forbidden extends Refusal {
  constructor(code: string, values?: Readonly<Record<string, string | number>>) {
    super(403, code, values)
  }
}

/** What can't be done in the present state, as the last lead leaving. */
export class Conflict extends Refusal {
  constructor(code: string, values?: Readonly<Record<string, string | number>>) {
    super(409, code, values)
  }
}

/** Too often; `retryAfter` in whole seconds. */
export class TooMany extends Refusal {
  readonly retryAfter: number
  constructor(retryAfter: number) {
    super(429, 'limit.reached', { seconds: retryAfter })
    this.retryAfter = retryAfter
  }
}

/** Input that does not fit, every failing field at once. */
export class Invalid extends Refusal {
  readonly fields: readonly FieldError[]
  constructor(fields: readonly FieldError[]) {
    super(422, 'input.invalid')
    this.fields = fields
  }
}
