/** One bad field: a JSON pointer such as `/username`, `?limit` or `#image`, and what is wrong there. */
type FieldError = { pointer: string; detail: string }

/** A refusal of the server (RFC 9457), or `offline` when no answer came. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** The stable word of the contract, such as `validation`. */
    readonly code: string,
    /** The finer name, such as `account.username-taken`; empty when the server gave none. */
    readonly reason: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(detail)
  }

  static offline(): Problem {
    return new Problem(0, 'offline', '', 'The server cannot be reached.')
  }

  /** What an answer that is not 2xx says; a body that is no problem document gives one by its status. */
  static of(status: number, body: unknown): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<{
      code: string
      type: string
      detail: string
      errors: FieldError[]
    }>
    return new Problem(
      status,
      told.code ?? (status >= 500 ? 'unavailable' : 'unknown'),
      (told.type ?? '').replace(/^.*\/problems\//, ''),
      told.detail ?? `The server answered ${status}.`,
      told.errors ?? [],
    )
  }
}
