import type { Env } from '../env.ts'
import type { Attachments } from '../ports.ts'

/** Adapter of the port `attachments`, made when a file is first kept, fetched or erased: few starts see one, and the client of S3 is large. */
export function attachmentsClient(env: Env): Attachments {
  let made: Promise<Attachments> | undefined
  const files = () => {
    made ??= import('./s3-attachments.ts').then(({ s3Attachments }) => s3Attachments(env))
    return made
  }
  return {
    keep: async (at, file) => (await files()).keep(at, file),
    link: async (at, file) => (await files()).link(at, file),
    erase: async (at) => (await files()).erase(at),
  }
}
