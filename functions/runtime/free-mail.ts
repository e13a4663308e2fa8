/** Whether anybody can have an address at a domain: that two people have one there says nothing of their being colleagues. */
export async function isFreeMail(domain: string): Promise<boolean> {
  const { default: domains } = await import('free-email-domains')
  return domains.includes(domain)
}
