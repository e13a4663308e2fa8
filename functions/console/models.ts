import { modelsView } from '../../console/operations/models-view.ts'
import { rollBackView } from '../../console/operations/roll-back-view.ts'
import { Problem } from '../runtime/problem.ts'
import { definePage } from './define-page.ts'
import { withDone } from './with-done.ts'

/** Learned versions and their back-tests. */
export const models = definePage({
  path: 'operations/models',
  async show({ ask, query: { done } }) {
    const found = await ask('GetModels')
    return (viewer) => modelsView(viewer, { ...found, done })
  },
})

/** Going back to an earlier version: asked once more, with a reason, and refused where another is in use than was seen. */
export const rollBack = definePage({
  path: 'operations/models/{version}/roll-back',
  async show({ ask, params: { version = '' } }) {
    const { current, promotions } = await ask('GetModels')
    if (current === null || !promotions.some((each) => each.version === version))
      throw new Problem('not-found', 'There is no such version to go back to.')
    return (viewer) => rollBackView(viewer, { version, before: current })
  },
  async take({ ask, params: { version = '' }, form: { before, reason } }) {
    await ask('PostModelRollBack', { body: { version, before, reason } })
    return { to: withDone('/operations/models', 'rolled-back') }
  },
})
