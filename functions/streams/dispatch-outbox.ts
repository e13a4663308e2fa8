import { defineConsumer } from '../runtime/define-consumer.ts'
import { dispatchAll } from '../runtime/dispatch.ts'

/** Carries out what transactions asked for. One request that fails does not keep the account's others waiting. */
export const dispatchOutbox = defineConsumer({
  name: 'DispatchOutbox',
  needs: ['table', 'runs', 'bus'],
  async consume({ pk, sks }, outside) {
    const { failures } = await dispatchAll(
      sks.map((sk) => ({ pk, sk })),
      outside,
    )
    if (failures.length > 0) throw failures[0]
  },
})
