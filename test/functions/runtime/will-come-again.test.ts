import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { Problem } from '../../../functions/runtime/problem.ts'
import { reasonOf } from '../../../functions/runtime/reason-of.ts'
import { willComeAgain } from '../../../functions/runtime/will-come-again.ts'
import { TooContended } from '../../../functions/store/table/revision.ts'
import { throttled, tooLarge } from '../../support/faults.ts'

const fromAws = (name: string) => Object.assign(new Error('of AWS'), { name, $metadata: {} })
const cancelled = (Code: string) =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'cancelled',
    CancellationReasons: [{ Code: 'None' }, { Code }],
  })
const unreadable = z.object({ name: z.number() }).safeParse({ name: 'Jo' }).error

describe('a failure of the record itself would come again', () => {
  test.each<[string, unknown]>([
    ['a record that cannot be read', unreadable],
    ['JSON that is none', new SyntaxError('Unexpected token')],
    ['a number out of range', new RangeError('Invalid time value')],
    ['a mistake in the code', new TypeError('x is not a function')],
    ["Node's own refusal", Object.assign(new TypeError('no'), { code: 'ERR_INVALID_ARG_TYPE' })],
    ['an item too large', tooLarge()],
    ['an item too large within a transaction', cancelled('ValidationError')],
    ['an input that Step Functions refuses', fromAws('InvalidExecutionInput')],
    ['something thrown that is no error', 'no'],
  ])('%s', (_, error) => {
    expect(willComeAgain(error)).toBe(true)
  })
})

describe('a failure around the record may pass', () => {
  test.each<[string, unknown]>([
    ['throttling', throttled()],
    ['a server that fails', fromAws('InternalServerError')],
    ['a time limit', Object.assign(new Error('late'), { name: 'TimeoutError' })],
    ['a connection that broke', Object.assign(new Error('read'), { code: 'ECONNRESET' })],
    ['a permission that a deployment gives', fromAws('AccessDeniedException')],
    ['a table that a deployment makes', fromAws('ResourceNotFoundException')],
    ['others who were quicker', new TooContended('RISK')],
    ['a transaction in conflict', cancelled('TransactionConflict')],
    ['a busy Holdfast', new Problem('unavailable', 'Try again')],
  ])('%s', (_, error) => {
    expect(willComeAgain(error)).toBe(false)
  })
})

describe('the reason', () => {
  test('names the field of what cannot be read, never its value', () => {
    expect(reasonOf(unreadable)).toBe('name: invalid_type')
  })

  test('names the error and its place in the code, never its message', () => {
    const failing = () => {
      throw new TypeError('Jo Doe of 1 Main Street is not a function')
    }
    expect(() => failing()).toThrow()
    let reason = ''
    try {
      failing()
    } catch (error) {
      reason = reasonOf(error)
    }
    expect(reason).toBe('TypeError in failing')
  })

  test('says of an item too large that it is', () => {
    expect(reasonOf(tooLarge())).toBe('ValidationException: larger than an item may be')
  })
})
