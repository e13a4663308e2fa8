/** The sending events this mail service can cause, with their name in templates and on the event bus. */
export const MAIL_EVENTS = {
  Send: { matching: 'send', detailType: 'Email Sent' },
  Delivery: { matching: 'delivery', detailType: 'Email Delivered' },
  Bounce: { matching: 'bounce', detailType: 'Email Bounced' },
  Complaint: { matching: 'complaint', detailType: 'Email Complaint Received' },
} as const
export type MailEventType = keyof typeof MAIL_EVENTS

/** One accepted mail, as scripts and people see it in the list. */
export interface Message {
  /** SES's message id. Ids sort in the order of sending. */
  id: string
  from: string
  /** Every recipient, with copies and blind copies. */
  to: string[]
  subject: string
  /** ISO time of sending on the stack's clock. */
  date: string
}

/** What the journal keeps of a mail beside its source file. */
export interface KeptMessage extends Message {
  preview: string
  sourceArn: string
  configurationSet: string | undefined
  tags: Record<string, string>
  /** What the recipient's side reported, once somebody pressed a button. */
  feedback?: 'Bounce' | 'Complaint'
  /** Events that happened but may not have reached the bus yet. */
  pending: MailEventType[]
}

/** The part of a mail's record that scripts may rely on. */
export function toListed({ id, from, to, subject, date }: KeptMessage): Message {
  return { id, from, to, subject, date }
}
