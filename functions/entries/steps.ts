import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveSteps } from '../runtime/serve-steps.ts'
import { analyseAccount } from '../steps/analyse-account.ts'
import { assessComplaint } from '../steps/assess-complaint.ts'
import { awaitAnswer } from '../steps/await-answer.ts'
import { awaitOrder } from '../steps/await-order.ts'
import { checkObstacles } from '../steps/check-obstacles.ts'
import { chooseOffer } from '../steps/choose-offer.ts'
import { closeComplaint } from '../steps/close-complaint.ts'
import { closeRun } from '../steps/close-run.ts'
import { keepModel } from '../steps/keep-model.ts'
import { openFollowUp } from '../steps/open-follow-up.ts'
import { openTask } from '../steps/open-task.ts'
import { openTellTask } from '../steps/open-tell-task.ts'
import { promoteModel } from '../steps/promote-model.ts'
import { recordDecision } from '../steps/record-decision.ts'
import { recordTold } from '../steps/record-told.ts'
import { tendTask } from '../steps/tend-task.ts'
import { timeStatement } from '../steps/time-statement.ts'

export const handler = serveSteps<'Steps'>(
  {
    AssessComplaint: assessComplaint,
    OpenTask: openTask,
    OpenFollowUp: openFollowUp,
    RecordTold: recordTold,
    OpenTellTask: openTellTask,
    TendTask: tendTask,
    AwaitAnswer: awaitAnswer,
    RecordDecision: recordDecision,
    CloseComplaint: closeComplaint,
    CheckObstacles: checkObstacles,
    ChooseOffer: chooseOffer,
    AwaitOrder: awaitOrder,
    AnalyseAccount: analyseAccount,
    TimeStatement: timeStatement,
    CloseRun: closeRun,
    PromoteModel: promoteModel,
    KeepModel: keepModel,
  },
  bind<'Steps'>({ table: tableClient }),
)
