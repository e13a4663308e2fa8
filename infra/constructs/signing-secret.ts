import type { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

/**
 * The senders' signing secrets, as JSON of name -> base64 secret. It starts with one generated secret;
 * a second name is added while senders change over, then the first one is removed.
 */
export class SigningSecret extends Construct {
  readonly secret: Secret

  constructor(scope: Construct, id: string, props: { removalPolicy: RemovalPolicy }) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: 'Standard Webhooks signing secrets of the systems that send facts to Holdfast',
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: 'first',
        // 44 letters and digits are valid base64 of 33 bytes.
        passwordLength: 44,
        excludePunctuation: true,
      },
      removalPolicy: props.removalPolicy,
    })
  }
}
