/** A mail that came in, as far as anything is decided by it. */
export type IncomingMail = {
  messageId: string
  /** Only of a mail with exactly one author. */
  from?: { name: string; email: string }
  to: readonly string[]
  subject: string
  /** What is to be read of it, without markup. */
  text: string
  /** Every header by its lower-case name, the topmost first. */
  headers: ReadonlyMap<string, readonly string[]>
  /** The ids it refers to, without brackets. */
  references: readonly string[]
  /** Files in their order; `isInText`: the text shows it where it stands. `type` is what the mail claims. */
  attachments: readonly { name: string; type: string; content: Uint8Array; isInText: boolean }[]
  /** Whether it was larger than is read: what came after that is missing here. */
  isCut: boolean
}

/** The domain of an address. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1).toLowerCase()
}
