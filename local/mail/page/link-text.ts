import { html } from 'hono/html'

/** Plain text with its web addresses as links; everything else is escaped. */
export function linkText(text: string) {
  // A full stop or bracket at the end belongs to the sentence, not to the address.
  const pieces = text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/)
  return pieces.map((piece, index) =>
    index % 2 === 1 ? html`<a href="${piece}" target="_blank" rel="noreferrer">${piece}</a>` : html`${piece}`,
  )
}
