import document from '../../docs/openapi.json' with { type: 'json' }
import { defineRoute } from '../runtime/define-route.ts'

/** This API's description: the committed document, which a test keeps equal to what the schemas say. */
export const getOpenapi = defineRoute({
  name: 'GetOpenapi',
  needs: [],
  summary: 'This description',
  answers: { 200: { description: 'OpenAPI 3.1' } },
  handle: async () => ({ status: 200, body: document }),
})
