import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveSteps } from '../runtime/serve-steps.ts'
import { analyseAccount } from '../steps/analyse-account.ts'
import { assessComplaint } from '../steps/assess-complaint.ts'
import { awaitAnswer } from '../steps/await-answer.ts'
import { awaitAnswerAgain } from '../steps/await-answer-again.ts'
import { awaitManager } from '../steps/await-manager.ts'
import { awaitOrder } from '../steps/await-order.ts'
import { checkObstacles } from '../steps/check-obstacles.ts'
import { chooseOffer } from '../steps/choose-offer.ts'
import { closeComplaint } from '../steps/close-complaint.ts'
import { closeRun } from '../steps/close-run.ts'
import { escalateTask } from '../steps/escalate-task.ts'
import { keepModel } from '../steps/keep-model.ts'
import { openTask } from '../steps/open-task.ts'
import { promoteModel } from '../steps/promote-model.ts'
import { recordBreach } from '../steps/record-breach.ts'
import { recordDecision } from '../steps/record-decision.ts'

export const handler = serveSteps<'Steps'>(
  {
    AssessComplaint: assessComplaint,
    OpenTask: openTask,
    AwaitAnswer: awaitAnswer,
    AwaitAnswerAgain: awaitAnswerAgain,
    EscalateTask: escalateTask,
    AwaitManager: awaitManager,
    RecordBreach: recordBreach,
    RecordDecision: recordDecision,
    CloseComplaint: closeComplaint,
    CheckObstacles: checkObstacles,
    ChooseOffer: chooseOffer,
    AwaitOrder: awaitOrder,
    AnalyseAccount: analyseAccount,
    CloseRun: closeRun,
    PromoteModel: promoteModel,
    KeepModel: keepModel,
  },
  bind('Steps', { table: tableClient }),
)
