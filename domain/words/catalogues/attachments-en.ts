import type { attachments } from '../sentences/attachments.ts'

export const attachmentsEn: Record<keyof typeof attachments, string> = {
  'file.label': 'Photos or documents',
  'file.hint':
    'JPEG, PNG, WebP, HEIC, PDF or plain text; at most {files, number} files, together at most {megabytes, number} MB.',
  'file.refused':
    '{why, select, type {“{file}” cannot be taken: it is neither a photo (JPEG, PNG, WebP, HEIC) nor a PDF or plain text. Please send it as one of these.} archive {“{file}” cannot be taken: it is an archive. Please send the files in it one by one.} office {“{file}” cannot be taken: it comes from an office program. Please save it as PDF and send that.} empty {“{file}” is empty. Please choose it once more.} many {“{file}” cannot be taken: there are more files than one message may have. Please send it in another one.} large {“{file}” cannot be taken: together the files are too large. Please send it on its own, or smaller.} cut {“{file}” cannot be taken: the mail was too large. Please send it in a mail of its own, or smaller.} full {“{file}” cannot be taken: all that can be kept with one complaint has been sent. Please call us.}}',
  'file.again': 'Please choose your files once more: they could not be kept on this page.',
  'file.title': 'Files',
  'file.line': '{file}, {kilobytes, number} KB, {on}',
  'file.facts':
    '{kilobytes, number} KB, {from, select, form {with the form} page {from the customer’s page} mail {by mail}}, {at}',
  'file.erased': 'A file of {kilobytes, number} KB, erased on {at}',
  'file.hash': 'SHA-256: {hash}',
  'file.erase': 'Erase “{file}”',
}
