import { bind } from '../runtime/bind.ts'
import { tableClient } from '../runtime/clients/table.ts'
import { serveSteps } from '../runtime/serve-steps.ts'
import { backTestModel } from '../steps/back-test-model.ts'
import { learnModel } from '../steps/learn-model.ts'

export const handler = serveSteps<'LearningSteps'>(
  { LearnModel: learnModel, BackTestModel: backTestModel },
  bind<'LearningSteps'>({ table: tableClient }),
)
