import { getCase, headCase } from '../api/complaints/get-case.ts'
import { getSurvey, headSurvey } from '../api/complaints/get-survey.ts'
import { postCase } from '../api/complaints/post-case.ts'
import { postSurvey } from '../api/complaints/post-survey.ts'
import { bind } from '../runtime/bind.ts'
import { attachmentsClient } from '../runtime/clients/attachments.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveRoutes } from '../runtime/serve-routes.ts'

export const handler = serveRoutes<'CustomerPages'>(
  {
    GetCase: getCase,
    HeadCase: headCase,
    PostCase: postCase,
    GetSurvey: getSurvey,
    HeadSurvey: headSurvey,
    PostSurvey: postSurvey,
  },
  bind<'CustomerPages'>({ table: tableClient, attachments: attachmentsClient }),
)
