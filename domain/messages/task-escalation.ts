import type { Locale } from '../accounts/locale.ts'
import { TaskMailData } from './mail-data.ts'
import type { Message } from './message.ts'
import { dueDay, taskLetter, taskName } from './task-letter.ts'

type Sentences = {
  subject: (name: string, due: string) => string
  headline: (account: string) => string
  late: (owner: string) => string
  handedOver: (owner: string, note: string) => string
  nobody: string
}

const sentences: Record<Locale, Sentences> = {
  en: {
    subject: (name, due) => `Escalated to you: ${name} – please answer by ${due}`,
    headline: (account) => `${account} needs you now`,
    late: (owner) =>
      `${owner} has not answered this in time, so it comes to you. The customer is still waiting.`,
    handedOver: (owner, note) => `${owner} hands this over to you and writes: “${note}”`,
    nobody: 'this account’s owner',
  },
  'zh-CN': {
    subject: (name, due) => `已升级给您：${name} – 请于 ${due} 前回复`,
    headline: (account) => `${account} 现在需要您处理`,
    late: (owner) => `${owner} 未能按时答复，现转交给您。客户仍在等待。`,
    handedOver: (owner, note) => `${owner} 将此任务移交给您，并留言：“${note}”`,
    nobody: '该客户的负责人',
  },
}

/** To the owner's manager: what was not answered in time or was handed over, with everything needed to finish it. */
export const taskEscalation: Message<TaskMailData> = {
  name: 'task-escalation',
  messageClass: 'transactional',
  schema: TaskMailData,
  render: (data, locale) => {
    const say = sentences[locale]
    const { handedFrom, handOverNote } = data.task
    const owner = handedFrom?.name ?? say.nobody
    return taskLetter(data, locale, {
      subject: say.subject(taskName(data, locale), dueDay(data, locale)),
      headline: say.headline(data.accountName),
      opening: handOverNote === undefined ? say.late(owner) : say.handedOver(owner, handOverNote),
      tone: 'urgent',
    })
  },
}
