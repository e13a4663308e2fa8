import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Host, Resource } from '../kernel/types.ts'
import { readProperties } from '../template/read-properties.ts'
import { withoutHash } from '../template/short-names.ts'
import type { Definition } from './definition.ts'
import { parseDefinition } from './parse-definition.ts'

const Properties = z.strictObject({
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  RoleArn: z.string(),
  StateMachineName: z.string().optional(),
  StateMachineType: z.literal('STANDARD').default('STANDARD'),
  // These change nothing on one machine.
  LoggingConfiguration: z.unknown().optional(),
  TracingConfiguration: z.unknown().optional(),
  Tags: z.unknown().optional(),
})

/** A state machine as of one definition; kept in the journal for the executions that started with it. */
interface Revision {
  arn: string
  name: string
  label: string
  roleArn: string
  text: string
}

export interface Machine extends Revision {
  /** Identifies the revision in the journal. */
  revision: string
  definition: Definition
  /** Virtual epoch milliseconds of the first start that knew it. */
  createdAt: number
}

export interface Machines {
  /** The template's machines. */
  current: Machine[]
  find(arn: string): Machine | undefined
  /** The machine as it was when an execution started. */
  revision(key: string): Machine
}

/** Reads and checks every AWS::StepFunctions::StateMachine; one error lists all that is wrong with all of them. */
export function loadMachines(host: Host): Machines {
  const revisions = host.journal.collection<Revision>('state_machine_revisions')
  const births = host.journal.collection<number>('state_machines')
  const parsed = new Map<string, Machine>()

  function open(key: string, revision: Revision): Machine {
    const createdAt = births.get(revision.arn) ?? host.clock.now().getTime()
    births.put(revision.arn, createdAt)
    const definition = parseDefinition(revision.label, revision.text)
    const machine = { ...revision, revision: key, definition, createdAt }
    parsed.set(key, machine)
    return machine
  }

  const problems: string[] = []
  const current = host.resources('AWS::StepFunctions::StateMachine').flatMap((resource) => {
    try {
      const revision = readMachine(resource)
      const key = createHash('sha256').update(JSON.stringify(revision)).digest('hex')
      const machine = open(key, revision)
      revisions.put(key, revision)
      return [machine]
    } catch (error) {
      problems.push(error instanceof Error ? error.message : String(error))
      return []
    }
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))

  return {
    current,
    find: (arn) => current.find((machine) => machine.arn === arn),
    revision(key) {
      const known = parsed.get(key)
      if (known) return known
      const stored = revisions.get(key)
      if (!stored) throw new Error(`the journal has no state machine revision ${key}`)
      return open(key, stored)
    },
  }
}

function readMachine(resource: Resource): Revision {
  const { logicalId, arn } = resource
  const { DefinitionString, DefinitionSubstitutions, RoleArn } = readProperties(resource, Properties)
  const label = shortName(logicalId)
  const text = DefinitionString.replace(/\$\{([A-Za-z0-9_.]+)\}/g, (_, name: string) => {
    const value = DefinitionSubstitutions[name]
    if (value === undefined)
      throw new Error(`state machine ${label}, placeholder ${name} has no substitution`)
    return JSON.stringify(String(value)).slice(1, -1)
  })
  return { arn, name: arn.split(':').at(-1) ?? logicalId, label, roleArn: RoleArn, text }
}

/** A construct's own machine is often called Machine, which tells people nothing. */
function shortName(logicalId: string): string {
  return withoutHash(logicalId).replace(/(?<=.)(State)?(Machine)$/, '')
}
