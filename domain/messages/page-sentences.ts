import type { Locale } from '../accounts/locale.ts'
import type { OutcomeKey } from '../tasks/outcomes.ts'

type PageSentences = {
  title: Record<'complaint' | 'win-back', (account: string) => string>
  why: string
  whatToDo: string
  theyWrote: string
  offer: string
  form: string
  outcome: Record<OutcomeKey, { label: string; hint: string }>
  ordered: string
  field: Record<
    'decision' | 'remedy' | 'amount' | 'answer' | 'note' | 'reason' | 'orderId' | 'outcome',
    string
  >
  hint: Record<'amount' | 'answer' | 'note', string>
  choose: string
  send: string
  problems: string
  problem: Record<'decision' | 'remedy' | 'amount' | 'answer' | 'note' | 'reason' | 'outcome', string>
  decided: { title: string; by: string; at: string; nothingMore: string }
  cancelled: { title: string; text: string }
  expired: { title: string; text: string }
  byOrder: string
}

/** The words of the task's pages, in each language. */
export const pageSentences: Record<Locale, PageSentences> = {
  en: {
    title: {
      complaint: (account) => `Answer the complaint of ${account}`,
      'win-back': (account) => `Win back ${account}`,
    },
    why: 'Why',
    whatToDo: 'What to do',
    theyWrote: 'The customer wrote',
    offer: 'You may offer',
    form: 'What is the outcome?',
    outcome: {
      resolve: {
        label: 'I have decided',
        hint: 'Your answer goes to the customer and closes the complaint.',
      },
      'hand-over': {
        label: 'I hand this over to my manager',
        hint: 'For what is beyond you, or when you are away.',
      },
      reached: { label: 'I spoke to them', hint: 'We wait for an order and close the task when one comes.' },
      'won-back': { label: 'Won back', hint: 'They stay: an order is certain.' },
      lost: { label: 'Lost', hint: 'They will not come back for now.' },
      'not-now': { label: 'Not now', hint: 'This is not the moment. Say why.' },
    },
    ordered: 'They ordered again',
    field: {
      decision: 'Is the complaint upheld?',
      remedy: 'What do we do?',
      amount: 'Amount',
      answer: 'Your answer to the customer',
      note: 'Note',
      reason: 'Why did they leave?',
      orderId: 'Order',
      outcome: 'Outcome',
    },
    hint: {
      amount: 'Only when money is paid or credited, for example 120.50',
      answer: 'It is sent to the customer exactly as you write it.',
      note: 'For your colleagues; the customer never sees it.',
    },
    choose: 'Please choose',
    send: 'Send',
    problems: 'Nothing was sent yet: please look at what is marked below.',
    problem: {
      decision: 'Choose whether the complaint is upheld.',
      remedy: 'Choose what we do about it.',
      amount: 'Write an amount such as 120.50, or leave it empty.',
      answer: 'Write the answer to the customer (at most 5,000 characters).',
      note: 'Write a short note (at most 2,000 characters).',
      reason: 'Choose why they left.',
      outcome: 'Choose one of the outcomes.',
    },
    decided: {
      title: 'Thank you, this is decided',
      by: 'Answered by',
      at: 'On',
      nothingMore: 'There is nothing more to do here. You can close this page.',
    },
    cancelled: {
      title: 'This task is closed',
      text: 'It ended without an answer, so there is nothing to do any more.',
    },
    expired: {
      title: 'This link does not work any more',
      text: 'It has expired or was never valid. If the task is still open, use the link in the latest mail about it.',
    },
    byOrder: 'An order that arrived',
  },
  'zh-CN': {
    title: {
      complaint: (account) => `答复 ${account} 的投诉`,
      'win-back': (account) => `挽回客户 ${account}`,
    },
    why: '原因',
    whatToDo: '需要做什么',
    theyWrote: '客户原文',
    offer: '您可以提供',
    form: '结果如何？',
    outcome: {
      resolve: { label: '我已作出决定', hint: '您的答复将发送给客户，投诉随之关闭。' },
      'hand-over': { label: '移交给我的上级', hint: '适用于超出权限或您不在岗的情况。' },
      reached: { label: '已与客户沟通', hint: '系统将等待订单，收到订单后自动关闭任务。' },
      'won-back': { label: '已挽回', hint: '客户留下了，订单已确定。' },
      lost: { label: '已流失', hint: '客户暂时不会回来。' },
      'not-now': { label: '暂不跟进', hint: '现在不是合适的时机，请说明原因。' },
    },
    ordered: '客户已再次下单',
    field: {
      decision: '投诉是否成立？',
      remedy: '如何处理？',
      amount: '金额',
      answer: '给客户的答复',
      note: '备注',
      reason: '客户流失的原因',
      orderId: '订单',
      outcome: '结果',
    },
    hint: {
      amount: '仅在支付或贷记款项时填写，例如 120.50',
      answer: '将按您填写的原文发送给客户。',
      note: '仅供同事查看，客户不会看到。',
    },
    choose: '请选择',
    send: '提交',
    problems: '尚未提交：请检查下方标出的内容。',
    problem: {
      decision: '请选择投诉是否成立。',
      remedy: '请选择处理方式。',
      amount: '请填写金额，例如 120.50，或留空。',
      answer: '请填写给客户的答复（最多 5000 字）。',
      note: '请填写简短备注（最多 2000 字）。',
      reason: '请选择流失原因。',
      outcome: '请选择一个结果。',
    },
    decided: {
      title: '谢谢，此任务已有结果',
      by: '答复人',
      at: '时间',
      nothingMore: '无需进一步操作，可以关闭此页面。',
    },
    cancelled: { title: '此任务已关闭', text: '任务在未收到答复的情况下结束，无需再处理。' },
    expired: {
      title: '此链接已失效',
      text: '链接已过期或无效。如任务仍未完成，请使用最近一封邮件中的链接。',
    },
    byOrder: '收到的订单',
  },
}
