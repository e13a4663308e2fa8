import domains from 'free-email-domains'

const free = new Set(domains)

/** Whether anybody can have an address at a domain: that two people have one there says nothing of their being colleagues. */
export function isFreeMail(domain: string): boolean {
  return free.has(domain)
}
