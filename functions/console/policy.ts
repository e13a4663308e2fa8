import { policyView } from '../../console/policy/policy-view.ts'
import { definePage } from './define-page.ts'

/** The settings in force. */
export const policy = definePage({
  path: 'policy',
  async show({ ask }) {
    const found = await ask('GetPolicy')
    return (viewer) => policyView(viewer, found)
  },
})
