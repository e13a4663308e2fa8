import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** A request for a task's page as API Gateway hands it over; a form is encoded. */
export function requestOf(
  method: string,
  token: string,
  body?: string | Record<string, string>,
  type = 'application/x-www-form-urlencoded',
  query = '',
): APIGatewayProxyEventV2 {
  const path = `/tasks/${token}`
  const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' }
  return {
    version: '2.0',
    routeKey: `${method} /tasks/{token}`,
    rawPath: path,
    rawQueryString: query,
    queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
    headers: body === undefined ? {} : { 'content-type': type },
    pathParameters: { token },
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'test',
      domainPrefix: 'test',
      http,
      requestId: 'request',
      routeKey: `${method} /tasks/{token}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    body: typeof body === 'object' ? new URLSearchParams(body).toString() : body,
    isBase64Encoded: false,
  }
}
