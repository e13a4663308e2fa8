import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** The path of the DynamoDB engine's binary for this platform. Throws with what to do when there is none. */
export function findEngine(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide')
  } catch (cause) {
    throw new Error(
      `there is no DynamoDB engine for this platform (${name} is not installed): set DYNAMODB_ENDPOINT to a DynamoDB Local of yours, such as http://127.0.0.1:8000`,
      { cause },
    )
  }
}
