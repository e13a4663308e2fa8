import { analyseAccount } from '../../functions/steps/analyse-account.ts'
import { assessComplaint } from '../../functions/steps/assess-complaint.ts'
import { awaitAnswer } from '../../functions/steps/await-answer.ts'
import { awaitAnswerAgain } from '../../functions/steps/await-answer-again.ts'
import { awaitManager } from '../../functions/steps/await-manager.ts'
import { awaitOrder } from '../../functions/steps/await-order.ts'
import { backTestModel } from '../../functions/steps/back-test-model.ts'
import { checkObstacles } from '../../functions/steps/check-obstacles.ts'
import { chooseOffer } from '../../functions/steps/choose-offer.ts'
import { closeComplaint } from '../../functions/steps/close-complaint.ts'
import { closeRun } from '../../functions/steps/close-run.ts'
import { escalateTask } from '../../functions/steps/escalate-task.ts'
import { keepModel } from '../../functions/steps/keep-model.ts'
import { learnModel } from '../../functions/steps/learn-model.ts'
import { openTask } from '../../functions/steps/open-task.ts'
import { promoteModel } from '../../functions/steps/promote-model.ts'
import { recordBreach } from '../../functions/steps/record-breach.ts'
import { recordDecision } from '../../functions/steps/record-decision.ts'
import { sendAcknowledgement } from '../../functions/steps/send-acknowledgement.ts'
import { sendDecision } from '../../functions/steps/send-decision.ts'
import { sendEscalation } from '../../functions/steps/send-escalation.ts'
import { sendReminder } from '../../functions/steps/send-reminder.ts'
import { sendStatement } from '../../functions/steps/send-statement.ts'
import { sendTask } from '../../functions/steps/send-task.ts'

/** Every step that is hosted, those of runs that earlier releases began too. */
export const hosted = [
  analyseAccount,
  assessComplaint,
  awaitAnswer,
  awaitAnswerAgain,
  awaitManager,
  awaitOrder,
  backTestModel,
  checkObstacles,
  chooseOffer,
  closeComplaint,
  closeRun,
  escalateTask,
  keepModel,
  learnModel,
  openTask,
  promoteModel,
  recordBreach,
  recordDecision,
  sendAcknowledgement,
  sendDecision,
  sendEscalation,
  sendReminder,
  sendStatement,
  sendTask,
]
