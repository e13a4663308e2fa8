import type { Person } from '../accounts/person.ts'
import type { Settings } from '../settings.ts'

/** The last resort for work: the configured office, else whoever reads what is answered to the company's mails. */
export function officeOf({ office, company }: Pick<Settings, 'office' | 'company'>): Person {
  return office ?? { name: company.name, email: company.replyTo ?? company.sender }
}
