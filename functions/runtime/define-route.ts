import type * as z from 'zod'
import type { Locale } from '../../domain/accounts/locale.ts'
import { type NeedsOf, type RouteName, routes } from '../registry.ts'
import type { Caller } from './caller.ts'
import type { Given, Need } from './ports.ts'

type HostNeeds<R extends RouteName> = NeedsOf<(typeof routes)[R]['function']>

/** What a route answers: `body` as JSON, or `html` as a page, or neither. */
export type HttpResponse = {
  status: number
  body?: unknown
  html?: string
  headers?: Record<string, string>
  cookies?: readonly string[]
}

/** A form with files, as `multipart/form-data` brings it, and any other form as well; where no file was chosen is an empty box. */
export type SentForm = { boxes: Record<string, string>; files: { name: string; content: Uint8Array }[] }

/** A body a route accepts. `documented` is what OpenAPI shows where reading is laxer than writing should be. */
export type RouteBody<B extends z.ZodType> = {
  type: 'json' | 'form' | 'form-with-files'
  limitBytes: number
  schema: B
  documented?: z.ZodType
}
export type RouteAnswers = Record<number, { description: string; schema?: z.ZodType }>

/** The published contract of a route; OpenAPI is made of it. */
export type RouteContract<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  summary: string
  params?: P
  query?: Q
  body?: RouteBody<B>
  answers: RouteAnswers
}
export type AnyContract = RouteContract<z.ZodType, z.ZodType, z.ZodType>
/** What a page is made for beside what was asked: the cookies of a browser and the headers it sent. */
export type Browser = { cookies: readonly string[]; header(name: string): string | undefined }
/** `caller`: who holds the token; only of routes that ask for one. `browser`: only of those that a session guards. */
export type RouteInput = {
  params: unknown
  query: unknown
  body: unknown
  caller?: Caller | undefined
  browser?: Browser | undefined
  /** The language the request asks for. */
  locale?: Locale
}
type BrowserOf<R extends RouteName> = (typeof routes)[R]['auth'] extends 'session' ? Browser : undefined
type CallerOf<R extends RouteName> = (typeof routes)[R]['auth'] extends 'jwt' ? Caller : undefined

/** A route, ready to be hosted; `answer` expects input that has passed the contract's schemas. */
export type Route<R extends RouteName, N extends Need> = {
  name: R
  needs: readonly N[]
  contract: AnyContract
  answer(input: RouteInput, given: Given<N>): Promise<HttpResponse>
}

/**
 * Declares a route. Method, path, function and who may call it stand in the registry under its name;
 * `needs` must be among its function's needs; `handle` gets those, and input that has passed the schemas.
 */
export function defineRoute<
  R extends RouteName,
  const N extends HostNeeds<R>,
  P extends z.ZodType = z.ZodType<undefined>,
  Q extends z.ZodType = z.ZodType<undefined>,
  B extends z.ZodType = z.ZodType<undefined>,
>(
  route: RouteContract<P, Q, B> & {
    name: R
    needs: readonly N[]
    handle(
      input: {
        params: z.infer<P>
        query: z.infer<Q>
        body: z.infer<B>
        caller: CallerOf<R>
        locale?: Locale
        browser: BrowserOf<R>
      },
      given: Given<N>,
    ): Promise<HttpResponse>
  },
): Route<R, N> {
  const { name, needs, handle, summary, params, query, body, answers } = route
  return {
    name,
    needs,
    contract: { summary, params, query, body, answers },
    answer(input, given) {
      if (routes[name].auth === 'jwt' && !input.caller)
        throw new Error(`${name} was reached without a caller`)
      // The schemas have been applied by the host; parsing again here would only cost time.
      return handle(input as Parameters<typeof handle>[0], given)
    },
  }
}
