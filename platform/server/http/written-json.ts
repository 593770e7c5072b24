/** A reply that PostgreSQL wrote as JSON already: it is sent as it is. */
export class WrittenJson<Value> {
  /** What the text says; only its type is there. */
  declare readonly value: Value
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}
