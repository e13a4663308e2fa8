import { getImports } from '../api/events/get-imports.ts'
import { getQuarantine } from '../api/mending/get-quarantine.ts'
import { getStoredAccounts } from '../api/mending/get-stored-accounts.ts'
import { postMerger } from '../api/mending/post-merger.ts'
import { postMergerUndo } from '../api/mending/post-merger-undo.ts'
import { postModelRollBack } from '../api/mending/post-model-roll-back.ts'
import { postRefold } from '../api/mending/post-refold.ts'
import { postRelease } from '../api/mending/post-release.ts'
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
    PostModelRollBack: postModelRollBack,
    PostRefold: postRefold,
    GetStoredAccounts: getStoredAccounts,
  },
  bind<'Mending'>({ table: tableClient, census: censusClient }),
)
