import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { place } from '../template/place.ts'
import type { LocalFunction } from './read-functions.ts'

const preload = new URL('sandbox/preload.mjs', import.meta.url).href
const runtimeClient = createRequire(import.meta.url).resolve('aws-lambda-ric')

const YOUNG_MB = 4

/** What a sandbox is given besides its function. */
export interface Surroundings {
  /** Where the functions' AWS calls go. */
  endpoint: string
  /** host:port of this sandbox's Runtime API. */
  runtimeApi: string
  clockOffset: number
  /** Where compiled code is kept for the next sandbox. */
  codeCache: string
  /** An open file that takes what the function prints. */
  log: number
}

/** Starts a process that runs `fn` under AWS's runtime interface client, with Lambda's environment and nothing else. */
export function spawnSandbox(fn: LocalFunction, surroundings: Surroundings): ChildProcess {
  const { endpoint, runtimeApi, clockOffset, codeCache, log } = surroundings
  // The share of memory that Lambda gives to V8's old generation; of the young one less, as many sandboxes share a machine.
  const heaps = [`--max-old-space-size=${Math.floor(fn.memoryMB * 0.9)}`, `--max-semi-space-size=${YOUNG_MB}`]
  return spawn(process.execPath, ['--import', preload, ...heaps, runtimeClient], {
    cwd: fn.folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: {
      ...fn.environment,
      AWS_ACCESS_KEY_ID: fn.logicalId,
      AWS_DEFAULT_REGION: place.region,
      AWS_ENDPOINT_URL: endpoint,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMB),
      AWS_LAMBDA_FUNCTION_NAME: fn.name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_FORMAT: fn.logFormat,
      ...(fn.logLevel ? { AWS_LAMBDA_LOG_LEVEL: fn.logLevel } : {}),
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      AWS_LAMBDA_RUNTIME_API: runtimeApi,
      AWS_REGION: place.region,
      AWS_SECRET_ACCESS_KEY: fn.secret,
      AWS_SESSION_TOKEN: 'local',
      LAMBDA_RUNTIME_DIR: fileURLToPath(new URL('.', preload)),
      LAMBDA_TASK_ROOT: fn.folder,
      LANG: 'en_US.UTF-8',
      LOCAL_CODE_CACHE: codeCache,
      LOCAL_CLOCK_OFFSET: String(clockOffset),
      PATH: '/usr/local/bin:/usr/bin:/bin',
      TZ: 'UTC',
      _HANDLER: fn.handler,
    },
  })
}
