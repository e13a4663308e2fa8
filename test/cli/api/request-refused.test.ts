import { expect, test } from 'vitest'
import { RequestRefused } from '../../../cli/api/request-refused.ts'

const refused = (body: unknown) => new RequestRefused('GET', '/v1/accounts/a', 422, body).message

test('a refusal says what is wrong with which field, and nothing twice', () => {
  const title = 'Fields are missing, unknown or wrong'
  const errors = [{ field: 'model', code: 'unknownModel', reason: 'No model x is stored.' }]
  expect(refused({ title, detail: 'No model x is stored.', errors })).toBe(
    `GET /v1/accounts/a was refused with 422: ${title}: model: No model x is stored.`,
  )
  expect(refused({ title, detail: 'One field of the query.', errors })).toBe(
    `GET /v1/accounts/a was refused with 422: ${title}: One field of the query.: model: No model x is stored.`,
  )
})

test('a refusal without problem+json tells at least the status', () => {
  expect(refused('<html>')).toBe('GET /v1/accounts/a was refused with 422')
})
