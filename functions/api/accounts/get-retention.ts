import * as z from 'zod'
import { BaseMovement } from '../../../domain/movement/base-movement.ts'
import { defineRoute } from '../../runtime/define-route.ts'
import { Problem } from '../../runtime/problem.ts'
import { readMovement } from '../../store/company/movement.ts'

const Answer = z
  .strictObject({
    asOf: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'When the weekly refit last looked at all accounts; null before the first' }),
    accounts: z.int().nonnegative().meta({ description: 'Accounts it read' }),
    movements: z
      .array(BaseMovement.meta({ id: 'BaseMovement' }))
      .meta({ description: 'One a currency; none where no month can be compared yet' }),
  })
  .meta({ id: 'RetentionInsight' })
export type Retention = z.infer<typeof Answer>

/** How all accounts came, grew, shrank and went, and what of their sales stayed: for whoever answers for more than their own accounts. */
export const getRetention = defineRoute({
  name: 'GetRetention',
  needs: ['reader'],
  summary: 'The movement of the base, month by month, and retention per tier',
  answers: { 200: { description: 'As of the last refit', schema: Answer } },
  async handle({ caller }, { reader }) {
    if (caller.role === 'owner')
      throw new Problem('forbidden', 'The movement of all accounts is for managers and operators.')
    const { asOf = null, accounts = 0, movements = [] } = (await readMovement(reader)) ?? {}
    return { status: 200, body: { asOf, accounts, movements } }
  },
})
