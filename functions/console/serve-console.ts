import type { HttpResponse } from '../runtime/define-route.ts'
import type { Given } from '../runtime/ports.ts'
import { doorAt } from './door.ts'
import { type Asked, servePage } from './serve-page.ts'

/** Answers any request below the console. */
export function serveConsole(asked: Asked, given: Given<'api' | 'login'>): Promise<HttpResponse> {
  const door = doorAt(asked)
  return door ? door(asked, given) : servePage(asked, given)
}
