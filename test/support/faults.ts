/** A failure that may pass, as AWS's clients throw it when they have tried three times. */
export function throttled(): Error {
  return Object.assign(new Error('Rate exceeded'), {
    name: 'ThrottlingException',
    $metadata: { attempts: 3 },
  })
}

/** What DynamoDB says of an item that it will never take. */
export function tooLarge(): Error {
  const message = 'Item size has exceeded the maximum allowed size'
  return Object.assign(new Error(message), { name: 'ValidationException', $metadata: {} })
}
