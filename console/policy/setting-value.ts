import { html } from 'hono/html'
import type { Markup } from '../../domain/messages/markup.ts'

/** A value of the policy, of which it is JSON: plain where it is one thing, folded where it is long. */
export function settingValue(json: string): Markup | string {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null) return String(value)
  const text = JSON.stringify(value, null, 2)
  if (text.length <= 60) return html`<code>${JSON.stringify(value)}</code>`
  return html`<details><summary><code>{…}</code></summary><pre>${text}</pre></details>`
}
