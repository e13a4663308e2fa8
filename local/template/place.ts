/** Where the local stack pretends to be. */
export const place = {
  partition: 'aws',
  region: 'eu-west-1',
  account: '000000000000',
  urlSuffix: 'amazonaws.com',
}

/** An ARN in the local stack's region and account. */
export function arn(service: string, resource: string): string {
  return `arn:${place.partition}:${service}:${place.region}:${place.account}:${resource}`
}
