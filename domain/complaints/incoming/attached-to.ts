import type { SentFile } from '../attachments/attachment.ts'
import type { IncomingMail } from './incoming-mail.ts'

/** In bytes; logos and icons of signatures are smaller, photographs of goods are not. */
const smallestInText = 10 * 1024
/** What proves who wrote a mail is no file that somebody attached. */
const proofs = /^application\/(x-)?(pkcs7|pgp)-signature$/i

/**
 * The files that somebody sent with a mail. Small pictures within its text are ornaments, and would bury the case; larger ones are kept, because telephones
 * put photographs there. Of a mail that was cut off the last file is not whole.
 */
export function attachedTo({
  attachments,
  isCut,
}: Pick<IncomingMail, 'attachments' | 'isCut'>): (SentFile & { isWhole: boolean })[] {
  return attachments
    .map((file, at) => ({ ...file, isWhole: !isCut || at < attachments.length - 1 }))
    .filter(
      ({ type, isInText, content, isWhole }) =>
        !proofs.test(type) &&
        !(isInText && isWhole && type.startsWith('image/') && content.length < smallestInText),
    )
    .map(({ name, content, isWhole }) => ({ name, content, isWhole }))
}
