import type { IncomingHttpHeaders } from 'node:http'
import * as z from 'zod'

/** An API's CorsConfiguration as CloudFormation writes it. */
export const CorsConfiguration = z.strictObject({
  AllowCredentials: z.boolean().optional(),
  AllowHeaders: z.array(z.string()).optional(),
  AllowMethods: z.array(z.string()).optional(),
  AllowOrigins: z.array(z.string()).optional(),
  ExposeHeaders: z.array(z.string()).optional(),
  MaxAge: z.number().optional(),
})
export type CorsConfiguration = z.infer<typeof CorsConfiguration>

/** Whether a browser asks beforehand; API Gateway answers that itself once CORS is configured. */
export function isPreflight(method: string, headers: IncomingHttpHeaders): boolean {
  return method === 'OPTIONS' && !!headers.origin && !!headers['access-control-request-method']
}

/** The CORS headers for a request from `origin`: none when the origin is absent or not allowed. */
export function corsHeaders(
  cors: CorsConfiguration | undefined,
  origin: string | undefined,
  preflight: boolean,
): Record<string, string> {
  if (!cors || !origin || !cors.AllowOrigins?.some((allowed) => matchesOrigin(allowed, origin))) return {}
  const anyOrigin = cors.AllowOrigins.includes('*') && !cors.AllowCredentials
  const headers: Record<string, string> = { 'access-control-allow-origin': anyOrigin ? '*' : origin }
  if (!anyOrigin) headers.vary = 'Origin'
  if (cors.AllowCredentials) headers['access-control-allow-credentials'] = 'true'
  if (!preflight) {
    if (cors.ExposeHeaders) headers['access-control-expose-headers'] = cors.ExposeHeaders.join(',')
    return headers
  }
  if (cors.AllowMethods) headers['access-control-allow-methods'] = cors.AllowMethods.join(',')
  if (cors.AllowHeaders) headers['access-control-allow-headers'] = cors.AllowHeaders.join(',')
  if (cors.MaxAge !== undefined) headers['access-control-max-age'] = String(cors.MaxAge)
  return headers
}

function matchesOrigin(allowed: string, origin: string): boolean {
  return (
    allowed === '*' ||
    allowed === origin ||
    (/^https?:\/\/\*$/.test(allowed) && origin.startsWith(allowed.slice(0, -1)))
  )
}
