import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Host, Service, ServiceRequest, ServiceResponse } from '../kernel/types.ts'
import { generateSecret } from './generate-secret.ts'
import { readSecrets, type SecretResource } from './read-secrets.ts'
import { addVersion, newSecret, type Secret } from './secret-versions.ts'

const SecretId = { SecretId: z.string() }
const Describe = z.strictObject(SecretId)
const Get = z.strictObject({
  ...SecretId,
  VersionId: z.string().optional(),
  VersionStage: z.string().optional(),
})
const Put = z.strictObject({
  ...SecretId,
  ClientRequestToken: z.string().optional(),
  SecretString: z.string(),
  VersionStages: z.array(z.string()).min(1).default(['AWSCURRENT']),
})

class SecretsError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Secrets Manager for the template's secrets (AWS JSON 1.1: GetSecretValue, PutSecretValue, DescribeSecret).
 * A generated value is made once and kept in the journal. `value` is the current value of a secret by ARN.
 */
export function createSecrets(host: Host): { service: Service; value(secretArn: string): string } {
  const kept = host.journal.collection<Secret>('secrets')
  const secrets = readSecrets(host).map((resource) => {
    if (!kept.get(resource.arn)) kept.put(resource.arn, newSecret(firstValue(resource), host.clock.now()))
    // Secrets Manager appends six characters of its own to the name, and takes either as SecretId.
    const name = resource.properties.Name ?? resource.arn.replace(/^.*:secret:/, '').replace(/-[^-]{6}$/, '')
    return { arn: resource.arn, name, description: resource.properties.Description }
  })

  function find(id: string) {
    const found = secrets.find(
      ({ arn, name }) => id === arn || id === name || id === arn.replace(/-[^-]{6}$/, ''),
    )
    const secret = found && kept.get(found.arn)
    if (!secret)
      throw new SecretsError('ResourceNotFoundException', "Secrets Manager can't find the specified secret.")
    return { ...found, secret }
  }

  const operations: Record<string, (body: unknown) => unknown> = {
    GetSecretValue(body) {
      const { SecretId, VersionId, VersionStage } = Get.parse(body)
      const { arn, name, secret } = find(SecretId)
      const stage = VersionStage ?? (VersionId ? undefined : 'AWSCURRENT')
      const version = secret.versions.find(
        ({ id, stages }) => (!VersionId || id === VersionId) && (!stage || stages.includes(stage)),
      )
      if (!version)
        throw new SecretsError(
          'ResourceNotFoundException',
          `Secrets Manager can't find the specified secret value for ${VersionId ?? `staging label: ${stage}`}`,
        )
      const { id, value, createdAt, stages } = version
      const CreatedDate = Date.parse(createdAt) / 1000
      return { ARN: arn, Name: name, VersionId: id, SecretString: value, VersionStages: stages, CreatedDate }
    },
    PutSecretValue(body) {
      const { SecretId, ClientRequestToken, SecretString, VersionStages } = Put.parse(body)
      const { arn, name, secret } = find(SecretId)
      const id = ClientRequestToken ?? randomUUID()
      const same = secret.versions.find((version) => version.id === id)
      if (same && same.value !== SecretString)
        throw new SecretsError('ResourceExistsException', `Version ${id} exists already with another value.`)
      const createdAt = host.clock.now().toISOString()
      if (!same)
        kept.put(arn, addVersion(secret, { id, value: SecretString, createdAt, stages: VersionStages }))
      return { ARN: arn, Name: name, VersionId: id, VersionStages: same?.stages ?? VersionStages }
    },
    DescribeSecret(body) {
      const { arn, name, description, secret } = find(Describe.parse(body).SecretId)
      const VersionIdsToStages = Object.fromEntries(secret.versions.map(({ id, stages }) => [id, stages]))
      return { ARN: arn, Name: name, Description: description, VersionIdsToStages }
    },
  }

  return {
    service: {
      needs(request) {
        if (!Object.hasOwn(operations, request.operation)) return []
        const id = z.object(SecretId).safeParse(parse(request.body)).data?.SecretId ?? '*'
        const known = secrets.find(({ arn, name }) => id === arn || id === name)
        const unknown = `arn:aws:secretsmanager:${host.region}:${host.account}:secret:${id}`
        const resource = known?.arn ?? (id.startsWith('arn:') ? id : unknown)
        return [{ action: `secretsmanager:${request.operation}`, resource }]
      },
      async handle(request) {
        return answer(() => {
          const operation = operations[request.operation]
          if (operation) {
            host.count('secretReads')
            return operation(parse(request.body))
          }
          throw new SecretsError(
            'UnknownOperationException',
            `The local stack does not know secretsmanager:${request.operation}, only ${Object.keys(operations).join(', ')}.`,
          )
        })
      },
    },
    value(secretArn) {
      const current = find(secretArn).secret.versions.find(({ stages }) => stages.includes('AWSCURRENT'))
      if (!current) throw new Error(`secret ${secretArn} has no current value`)
      return current.value
    },
  }
}

function firstValue({ logicalId, properties }: SecretResource): string {
  const { SecretString, GenerateSecretString } = properties
  if (SecretString !== undefined) return SecretString
  if (!GenerateSecretString)
    throw new Error(`${logicalId} (AWS::SecretsManager::Secret): needs SecretString or GenerateSecretString`)
  return generateSecret(GenerateSecretString)
}

function parse(body: ServiceRequest['body']): unknown {
  return JSON.parse(body.toString('utf8'))
}

function answer(work: () => unknown): ServiceResponse {
  const json = (status: number, body: unknown) => ({
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify(body),
  })
  try {
    return json(200, work())
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return json(400, { __type: 'InvalidRequestException', message: error.message })
    if (error instanceof SecretsError) return json(400, { __type: error.code, message: error.message })
    throw error
  }
}
