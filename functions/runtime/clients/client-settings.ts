/**
 * The settings of every AWS client. A call that hangs fails within seconds instead of eating the function's time;
 * requestTimeout only warns unless it is told to throw. Three attempts here, and no retry around them in our code.
 */
export const clientSettings = {
  maxAttempts: 3,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 4_000,
    throwOnRequestTimeout: true,
    httpsAgent: { maxSockets: 50 },
    httpAgent: { maxSockets: 50 },
  },
}
