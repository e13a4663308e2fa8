/** An error SES answers with status 400; `code` is what the SDK turns into its exception's name. */
export class SesError extends Error {
  override name = 'SesError'
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}
