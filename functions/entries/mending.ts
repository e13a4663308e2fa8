import { getImports } from '../api/get-imports.ts'
import { getQuarantine } from '../api/get-quarantine.ts'
import { getStoredAccounts } from '../api/get-stored-accounts.ts'
import { postMerger } from '../api/post-merger.ts'
import { postMergerUndo } from '../api/post-merger-undo.ts'
import { postRefold } from '../api/post-refold.ts'
import { postRelease } from '../api/post-release.ts'
import { bind } from '../runtime/bind.ts'
import { censusClient } from '../runtime/clients/census.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Mending'>(
  {
    GetImports: getImports,
    GetQuarantine: getQuarantine,
    PostRelease: postRelease,
    PostMerger: postMerger,
    PostMergerUndo: postMergerUndo,
    PostRefold: postRefold,
    GetStoredAccounts: getStoredAccounts,
  },
  bind('Mending', { table: tableClient, census: censusClient }),
)
