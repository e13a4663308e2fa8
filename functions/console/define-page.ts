import type { View } from '../../console/view.ts'
import type { Viewer } from '../../console/viewer.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Me } from '../api/people/get-me.ts'
import type { HttpResponse } from '../runtime/define-route.ts'
import type { Ask } from './ask-api.ts'

/** What somebody who has logged in asks for. */
export type Visit = {
  params: Record<string, string>
  query: Record<string, string>
  ask: Ask
  me: Promise<Me>
  base: string
  settings: Settings
  now: Date
}
/** What they sent. */
export type Sent = Visit & { form: Record<string, string> }

/** A file to keep instead of a page. */
export type Download = { file: string; name: string; type: string }
/** Draws a page for its viewer: what it needs has been asked for by then. */
export type Draw = (viewer: Viewer) => View | Download | Promise<View | Download>

/**
 * A page of the console: its path below the console, how it is shown, and what is done with a form that was sent to it. A form leads on to a page
 * (`to`, below the console), is refused (the page again, with what was typed), or is answered with a file.
 */
export type Page = {
  path: string
  show?(visit: Visit): Promise<Draw | HttpResponse>
  take?(sent: Sent): Promise<Draw | { to: string }>
}

/** Declares a page. */
export function definePage(page: Page): Page {
  return page
}

/** What the path of a page says of the one that was asked for; undefined where it is another. */
export function matched({ path }: Page, asked: string): Record<string, string> | undefined {
  const wanted = path.split('/')
  const given = asked.split('/')
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(segment)?.[1]
    if (name === undefined ? segment !== value : value === '') return undefined
    if (name !== undefined) params[name] = value
  }
  return params
}
