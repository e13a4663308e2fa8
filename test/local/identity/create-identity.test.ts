import { statSync } from 'node:fs'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createIdentity } from '../../../local/identity/create-identity.ts'
import { reissueToken } from '../../../local/identity/issue-token.ts'
import { type FakeHost, fakeHost, NOW, resource } from '../http-api/fake-host.ts'

const expected = { issuer: 'https://issuer.example/pool', audience: ['client-1'] }
const authorizer = (id: string, Issuer = expected.issuer) =>
  resource('ApiGatewayV2::Authorizer', id, {
    ApiId: 'Api',
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer, Audience: expected.audience },
  })

const developer = { person: 'developer', role: 'operator' }

let host: FakeHost
beforeEach(() => {
  host = fakeHost([authorizer('Authorizer')])
})
afterEach(() => host.remove())

test('issues a token that the API accepts for ten years of the stack’s clock', async () => {
  const { verify, ...identity } = createIdentity(host)
  const token = await identity.issue(developer)

  expect(await verify(token, expected)).toMatchObject({ sub: 'developer', iss: expected.issuer })
  expect(decodeJwt(token).exp).toBeCloseTo(NOW.getTime() / 1000 + 10 * 365.25 * 86_400, -6)
  expect(host.told).toEqual(['up issues development tokens, for this stack only'])
})

test('lets a token expire when the clock has travelled past its end', async () => {
  const { verify, ...identity } = createIdentity(host)
  const token = await identity.issue(developer)

  await host.clock.advance(new Date('2036-03-01T00:00:00Z'))
  expect(await verify(token, expected)).toMatchObject({ sub: 'developer' })

  await host.clock.advance(new Date('2036-03-03T00:00:00Z'))
  await expect(verify(token, expected)).rejects.toThrow('"exp" claim timestamp check failed')
})

test('still accepts a token from before a restart', async () => {
  const token = await createIdentity(host).issue(developer)

  host = host.restart()

  expect(await createIdentity(host).verify(token, expected)).toMatchObject({ sub: 'developer' })
})

test('keeps its signing key from other users of the machine', async () => {
  createIdentity(host)

  expect(statSync(join(host.dataDir, 'identity/signing-key.pem')).mode & 0o777).toBe(0o600)
})

test('refuses a token of another stack, another issuer or another audience', async () => {
  const { verify, ...identity } = createIdentity(host)
  const token = await identity.issue(developer)
  const stranger = fakeHost([authorizer('Authorizer')])
  const other = await createIdentity(stranger).issue(developer)
  stranger.remove()

  await expect(verify(other, expected)).rejects.toThrow('signature verification failed')
  await expect(verify(token, { ...expected, issuer: 'https://else.example' })).rejects.toThrow('"iss"')
  await expect(verify(token, { ...expected, audience: ['client-2'] })).rejects.toThrow('"aud"')
})

test('refuses two issuers, since it can stand in for only one', async () => {
  const two = fakeHost([authorizer('First'), authorizer('Second', 'https://second.example')])

  expect(() => createIdentity(two)).toThrow('https://issuer.example/pool and https://second.example')
  two.remove()
})

test('refuses a user pool with triggers, which would never run here', async () => {
  const pool = resource('Cognito::UserPool', 'Pool', {
    UserPoolName: 'people',
    LambdaConfig: { PreSignUp: 'arn' },
  })
  const triggered = fakeHost([pool])

  expect(() => createIdentity(triggered)).toThrow(
    'Pool (AWS::Cognito::UserPool): property LambdaConfig is not supported by the local stack',
  )
  triggered.remove()
})

test('issues each person a token of their role, under the names that the API reads them by', async () => {
  const names = { person: 'email', role: 'groups' }
  const token = await createIdentity(host, names).issue({ person: 'li.wei@nordwall.example', role: 'owner' })

  expect(decodeJwt(token)).toMatchObject({ email: 'li.wei@nordwall.example', groups: ['owner'] })
  const other = await reissueToken(host.dataDir, token, { person: 'ana', role: 'manager' }, names)
  expect(await createIdentity(host).verify(other, expected)).toMatchObject({
    email: 'ana',
    groups: ['manager'],
  })
})
