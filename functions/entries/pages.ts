import { getTaskPage, headTaskPage } from '../api/tasks/get-task-page.ts'
import { postTaskPage } from '../api/tasks/post-task-page.ts'
import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'Pages'>(
  { GetTaskPage: getTaskPage, HeadTaskPage: headTaskPage, PostTaskPage: postTaskPage },
  bind<'Pages'>({ table: tableClient }),
)
