import type { Attachments, FilePlace } from '../../functions/runtime/ports.ts'

/** A store of attachments in memory, and what is in it: names of complaints and files with their content. */
export function filesIn(): { attachments: Attachments; files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>()
  const nameOf = ({ complaintId, hash }: FilePlace) => `${complaintId}/${hash}`
  return {
    files,
    attachments: {
      async keep(place, { content }) {
        files.set(nameOf(place), content)
      },
      async link(place, { name, type, seconds }) {
        const query = new URLSearchParams({ name, type, seconds: String(seconds) })
        return `https://files.example/${nameOf(place)}?${query}`
      },
      async erase(place) {
        files.delete(nameOf(place))
      },
    },
  }
}
