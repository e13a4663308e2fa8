import { getConsole } from '../console/get-console.ts'
import { getConsolePage } from '../console/get-console-page.ts'
import { postConsoleForm } from '../console/post-console-form.ts'
import { bind } from '../runtime/bind.ts'
import { apiClient } from '../runtime/clients/api.ts'
import { loginClient } from '../runtime/clients/login.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Console'>(
  { GetConsole: getConsole, GetConsolePage: getConsolePage, PostConsoleForm: postConsoleForm },
  bind<'Console'>({ api: apiClient, login: loginClient }),
)
