// Crockford's base 32: no I, L, O, U, so that a reference survives the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * Short reference a customer can read out, `HF-7K3M-2QXD`: the first 40 bits of a hexadecimal digest (sha256 of the
 * complaint's id) in Crockford's base 32. Throws when the digest is shorter than 40 bits or not hexadecimal.
 */
export function referenceOf(digest: string): string {
  if (!/^[0-9a-fA-F]{10,}$/.test(digest)) {
    throw new Error('referenceOf: the digest must be at least 10 hexadecimal characters')
  }
  let bits = BigInt(`0x${digest.slice(0, 10)}`)
  let letters = ''
  for (let i = 0; i < 8; i++) {
    letters = alphabet.charAt(Number(bits & 31n)) + letters
    bits >>= 5n
  }
  return `HF-${letters.slice(0, 4)}-${letters.slice(4)}`
}
