import { randomUUID } from 'node:crypto'

/** One value a secret has or had. At most one version carries a given stage. */
export interface Version {
  id: string
  value: string
  /** ISO time on the stack's clock. */
  createdAt: string
  stages: string[]
}

/** What the journal keeps of a secret. */
export interface Secret {
  versions: Version[]
}

/** A secret with its first value. */
export function newSecret(value: string, now: Date): Secret {
  return { versions: [{ id: randomUUID(), value, createdAt: now.toISOString(), stages: ['AWSCURRENT'] }] }
}

/**
 * Adds a version and moves `stages` to it; the version that was current becomes AWSPREVIOUS. Versions left
 * without a stage are dropped, as Secrets Manager eventually does.
 */
export function addVersion(secret: Secret, version: Version): Secret {
  const replacesCurrent = version.stages.includes('AWSCURRENT')
  const kept = secret.versions.map((old) => {
    const wasCurrent = replacesCurrent && old.stages.includes('AWSCURRENT')
    const stages = old.stages.filter(
      (stage) => !version.stages.includes(stage) && !(replacesCurrent && stage === 'AWSPREVIOUS'),
    )
    return { ...old, stages: wasCurrent ? [...stages, 'AWSPREVIOUS'] : stages }
  })
  return { versions: [...kept.filter(({ stages }) => stages.length > 0), version] }
}
