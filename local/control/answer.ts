import type { ServerResponse } from 'node:http'

/** Answers with a JSON document. */
export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  type = 'application/json',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(JSON.stringify(body))
}

/** Answers with a problem document (RFC 9457). */
export function problem(response: ServerResponse, status: number, title: string, detail: string): void {
  json(response, status, { type: 'about:blank', title, status, detail }, 'application/problem+json')
}
