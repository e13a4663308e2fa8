import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The RSA key that signs this data directory's development tokens, made at first use and readable by its owner
 * only. RSA because API Gateway accepts nothing else in a JWT.
 */
export function loadKey(dataDir: string): KeyObject {
  const directory = join(dataDir, 'identity')
  const file = join(directory, 'signing-key.pem')
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    // Renamed into place, so that a kill in between leaves no half key behind.
    writeFileSync(`${file}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return createPrivateKey(readFileSync(file))
}
