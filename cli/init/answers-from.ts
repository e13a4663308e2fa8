import { type Mistake, readDeployment } from '../../domain/deployment.ts'
import { UsageError } from '../usage-error.ts'
import { type Question, questions } from './questions.ts'

/** Asks a person; `usual` is taken for an empty answer. */
export type Ask = (
  question: Question,
  usual: string | undefined,
  wrong: string | undefined,
) => Promise<string>

type Said = Record<string, unknown>

/**
 * The deployment with every question answered: by option, else by asking (again while the answer is wrong), else by what
 * it said before. Throws a UsageError naming every option that is missing or wrong when nobody can be asked.
 */
export async function answersFrom(before: Said, given: Record<string, string>, ask?: Ask): Promise<Said> {
  let deployment = before
  for (const question of questions) {
    const said = given[question.option]
    if (said !== undefined) deployment = withAnswer(deployment, question, said)
    else if (ask) deployment = await asked(deployment, question, ask)
    else if (valueAt(deployment, question.path) === undefined && question.usual)
      deployment = withAnswer(deployment, question, question.usual)
  }
  const mistakes = mistakesIn(deployment)
  if (mistakes.length > 0) {
    throw new UsageError(mistakes.map(({ path, reason }) => `${optionOf(path)}${path} ${reason}`).join('\n'))
  }
  return deployment
}

async function asked(before: Said, question: Question, ask: Ask): Promise<Said> {
  const usual = textOf(valueAt(before, question.path)) ?? question.usual
  let wrong: string | undefined
  for (;;) {
    const deployment = withAnswer(before, question, (await ask(question, usual, wrong)) || (usual ?? ''))
    const mistake = mistakesIn(deployment).find(({ path }) => isOf(path, question))
    if (!mistake) return deployment
    wrong = mistake.reason
  }
}

function mistakesIn(deployment: Said): Mistake[] {
  const read = readDeployment(deployment)
  return 'mistakes' in read ? read.mistakes : []
}

function isOf(path: string, question: Question): boolean {
  const own = question.path.join('.')
  return path === own || path.startsWith(`${own}.`)
}

function optionOf(path: string): string {
  const question =
    questions.find((each) => isOf(path, each)) ?? questions.find((each) => each.path[0] === path)
  return question ? `--${question.flag}: ` : ''
}

function withAnswer(before: Said, { path: [first, second], toValue }: Question, text: string): Said {
  const value = toValue ? toValue(text.trim()) : text.trim()
  return { ...before, [first]: second ? { ...Object(before[first]), [second]: value } : value }
}

function valueAt(deployment: Said, [first, second]: Question['path']): unknown {
  return second ? Object(deployment[first])[second] : deployment[first]
}

/** What was said before, as a text to offer again; `{"email": …}` is offered as the address. */
function textOf(value: unknown): string | undefined {
  const [text] = typeof value === 'string' ? [value] : Object.values(Object(value))
  return typeof text === 'string' ? text : undefined
}
