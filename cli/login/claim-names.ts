import { readDeployment } from '../../domain/deployment.ts'
import { Settings } from '../../domain/settings.ts'
import type { ClaimNames } from '../../local/identity/issue-token.ts'
import { readCdkFile } from '../init/cdk-file.ts'

/** What a clone's deployment calls the claims that say whose a token is and which role they have. */
export async function claimNames(cdkFile: string): Promise<ClaimNames> {
  const read = readDeployment((await readCdkFile(cdkFile)).deployment)
  const jwt = 'deployment' in read ? read.deployment.jwt : undefined
  const { personClaim, rolesClaim } = { ...Settings.parse({}).access, ...jwt }
  return { person: personClaim, role: rolesClaim }
}
