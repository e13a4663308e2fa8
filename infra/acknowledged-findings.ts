import { type Stack, Validations } from 'aws-cdk-lib'

/** Every cdk-nag finding that stays, with the reason why it may. */
export function acknowledgeFindings(stack: Stack): void {
  Validations.of(stack).acknowledge()
}
