import { ServiceError } from './aws-json.ts'

/** One page of a list; the token of the next page is the place it starts at. */
export function pageOf<T>(
  items: readonly T[],
  { maxResults = 0, nextToken = '0' }: { maxResults?: number; nextToken?: string },
): { page: T[]; nextToken?: string } {
  if (!/^\d+$/.test(nextToken)) throw new ServiceError('InvalidToken', `Invalid Token: '${nextToken}'`)
  const start = Number(nextToken)
  const end = start + (maxResults || 100)
  return { page: items.slice(start, end), ...(end < items.length ? { nextToken: String(end) } : {}) }
}
