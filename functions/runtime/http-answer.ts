import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { HttpResponse } from './define-route.ts'
import { type Problem, problemBody, problems } from './problem.ts'

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** A route's answer as API Gateway wants it; HEAD says what GET would, without a body. */
export function httpAnswer(response: HttpResponse, method = 'GET'): APIGatewayProxyStructuredResultV2 {
  const { status, body, html, headers, cookies } = response
  const type = html === undefined ? 'application/json' : 'text/html; charset=utf-8'
  const text = html ?? (body === undefined ? '' : JSON.stringify(body))
  return {
    statusCode: status,
    headers: { ...always, ...(text && { 'content-type': type }), ...headers },
    ...(cookies && { cookies: [...cookies] }),
    body: method === 'HEAD' ? '' : text,
  }
}

/** A problem as an RFC 9457 answer. */
export function problemAnswer(problem: Problem): APIGatewayProxyStructuredResultV2 {
  const { status } = problems[problem.code]
  return httpAnswer({
    status,
    body: problemBody(problem),
    headers: { 'content-type': 'application/problem+json', ...(status === 503 && { 'retry-after': '2' }) },
  })
}
