import type { Locale } from '../accounts/locale.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { taskLetter, taskName } from './task-letter.ts'

type Sentences = {
  subject: (name: string) => string
  headline: (account: string) => string
  opening: (proposer: string) => string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (name) => `Your approval: ${name}`,
    headline: (account) => `What is proposed for ${account} needs your word`,
    opening: (proposer) =>
      `${proposer} proposes something that is beyond what they may decide alone. Nothing happens, and the customer hears nothing, before you agree.`,
  },
  'zh-CN': {
    subject: (name) => `请您批准：${name}`,
    headline: (account) => `对 ${account} 的处理方案需要您同意`,
    opening: (proposer) => `${proposer} 提出的方案超出其权限。在您同意之前，不会执行，也不会通知客户。`,
  },
}

/** To whoever has to agree: who proposes what is beyond their authority, and the link to the page that asks. */
export const taskApproval: Message<TaskMailData> = {
  name: 'task-approval',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const say = sentences[locale]
    return taskLetter(data, locale, {
      subject: say.subject(taskName(data, locale)),
      headline: say.headline(data.accountName),
      opening: say.opening(data.task.approval?.proposed.name ?? data.task.owner.name),
      tone: 'urgent',
    })
  },
}
