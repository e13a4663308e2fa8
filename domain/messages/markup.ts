import type { html } from 'hono/html'

/** Escaped markup of the `html` template. */
export type Markup = ReturnType<typeof html>

/** Markup as text. Throws when something in it still had to be waited for, which no page or mail does. */
export function markupOf(markup: Markup): string {
  if (markup instanceof Promise) throw new TypeError('markupOf: a template waits for a promise')
  return markup.toString()
}
