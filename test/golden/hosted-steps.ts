import { analyseAccount } from '../../functions/steps/analyse-account.ts'
import { assessComplaint } from '../../functions/steps/assess-complaint.ts'
import { awaitAnswer } from '../../functions/steps/await-answer.ts'
import { awaitOrder } from '../../functions/steps/await-order.ts'
import { backTestModel } from '../../functions/steps/back-test-model.ts'
import { checkObstacles } from '../../functions/steps/check-obstacles.ts'
import { chooseOffer } from '../../functions/steps/choose-offer.ts'
import { closeComplaint } from '../../functions/steps/close-complaint.ts'
import { closeRun } from '../../functions/steps/close-run.ts'
import { keepModel } from '../../functions/steps/keep-model.ts'
import { learnModel } from '../../functions/steps/learn-model.ts'
import { openFollowUp } from '../../functions/steps/open-follow-up.ts'
import { openTask } from '../../functions/steps/open-task.ts'
import { openTellTask } from '../../functions/steps/open-tell-task.ts'
import { promoteModel } from '../../functions/steps/promote-model.ts'
import { recordDecision } from '../../functions/steps/record-decision.ts'
import { recordTold } from '../../functions/steps/record-told.ts'
import { sendAcknowledgement } from '../../functions/steps/send-acknowledgement.ts'
import { sendDecision } from '../../functions/steps/send-decision.ts'
import { sendHoldingLetter } from '../../functions/steps/send-holding-letter.ts'
import { sendStatement } from '../../functions/steps/send-statement.ts'
import { sendTask } from '../../functions/steps/send-task.ts'
import { tendTask } from '../../functions/steps/tend-task.ts'
import { timeStatement } from '../../functions/steps/time-statement.ts'

/** Every step that is hosted, those of runs that earlier releases began too. */
export const hosted = [
  analyseAccount,
  assessComplaint,
  awaitAnswer,
  awaitOrder,
  backTestModel,
  checkObstacles,
  chooseOffer,
  closeComplaint,
  closeRun,
  keepModel,
  learnModel,
  openFollowUp,
  openTask,
  openTellTask,
  promoteModel,
  recordDecision,
  recordTold,
  sendAcknowledgement,
  sendDecision,
  sendHoldingLetter,
  sendStatement,
  sendTask,
  tendTask,
  timeStatement,
]
