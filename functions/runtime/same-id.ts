import { Problem } from './problem.ts'

/**
 * Refuses a body that names another subject than its path: the signature covers the body alone, so that only an id in the
 * body keeps a signed request from being sent to another path.
 */
export function requireSameId<K extends string>(
  field: K,
  params: Record<K, string>,
  body: Record<K, string>,
): void {
  if (params[field] === body[field]) return
  const reason = `must be the id in the path, ${params[field]}: a signature holds for one subject only`
  throw new Problem('invalid-request', `${field} ${reason}`, [{ field, code: 'otherThanPath', reason }])
}
