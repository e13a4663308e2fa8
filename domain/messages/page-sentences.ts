import type { Locale } from '../accounts/locale.ts'
import type { OutcomeKey } from '../tasks/outcomes.ts'
import type { Handing, TaskKind } from '../tasks/task.ts'

type PageSentences = {
  title: Record<TaskKind, (account: string) => string>
  why: string
  whatToDo: string
  theyWrote: string
  offer: string
  form: string
  outcome: Record<OutcomeKey, { label: string; hint: string }>
  ordered: string
  field: Record<
    | 'decision'
    | 'remedy'
    | 'amount'
    | 'answer'
    | 'note'
    | 'reason'
    | 'orderId'
    | 'outcome'
    | 'until'
    | 'offer'
    | 'how'
    | 'toldOn'
    | 'refusal',
    string
  >
  hint: Record<'amount' | 'answer' | 'note' | 'until' | 'offer' | 'answerUndelivered', string>
  choose: string
  send: string
  problems: string
  problem: Record<
    | 'decision'
    | 'remedy'
    | 'amount'
    | 'answer'
    | 'note'
    | 'reason'
    | 'outcome'
    | 'until'
    | 'offer'
    | 'how'
    | 'toldOn',
    string
  >
  /** What an answer to a complaint does where no mail reaches the customer. */
  undelivered: string
  openComplaint: (references: string) => string
  bounced: string
  refused: (name: string, reason: string) => string
  approval: {
    title: string
    why: Record<'amount' | 'letting-go', (name: string) => string>
    waits: { title: string; text: (name: string) => string }
  }
  moved: {
    title: string
    text: (name: string, since: string, why: string) => string
    why: Record<Handing, string>
  }
  snoozed: (until: string) => string
  ended: {
    closed: string
    dropped: string
    reason: (reason: string) => string
    /** What drops a task by itself; a person's reason is told as it was written. */
    reasons: Record<'recovered', string>
  }
  addNote: { legend: string; send: string; done: string }
  decided: { title: string; by: string; at: string; nothingMore: string }
  cancelled: { title: string }
  expired: { title: string; text: string }
  byOrder: string
}

/** The words of the task's pages, in each language. */
export const pageSentences: Record<Locale, PageSentences> = {
  en: {
    title: {
      complaint: (account) => `Answer the complaint of ${account}`,
      'win-back': (account) => `Win back ${account}`,
      'follow-up': (account) => `Follow up with ${account}`,
      'regain-share': (account) => `Ask ${account} what they take elsewhere`,
      'tell-customer': (account) => `Tell ${account} what was decided`,
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
      reached: {
        label: 'I spoke to them',
        hint: 'We wait for an order; without one you are asked once more.',
      },
      'won-back': {
        label: 'They promised an order',
        hint: 'We wait for it: only an order wins an account back.',
      },
      lost: { label: 'Lost', hint: 'They will not come back for now. Your manager agrees first.' },
      'not-now': {
        label: 'Not now',
        hint: 'This is not the moment. It comes back to you on the day you choose.',
      },
      regained: {
        label: 'They will take it from us again',
        hint: 'Their next orders show whether they do.',
      },
      reduced: {
        label: 'It stays at less',
        hint: 'They take it elsewhere, or need it no more: say why.',
      },
      told: { label: 'I told them', hint: 'The complaint is closed then.' },
      approve: { label: 'I agree', hint: 'It is done as proposed.' },
      refuse: { label: 'I do not agree', hint: 'It goes back with your reason.' },
    },
    ordered: 'They ordered again',
    field: {
      decision: 'Is the complaint upheld?',
      remedy: 'What do we do?',
      amount: 'Amount',
      answer: 'Your answer to the customer',
      note: 'Note',
      reason: 'Why do they buy less, or nothing?',
      orderId: 'Order',
      outcome: 'Outcome',
      until: 'When should we ask you again?',
      offer: 'What became of the offer?',
      how: 'How did you tell them?',
      toldOn: 'On which day?',
      refusal: 'Why not, and what should be done instead?',
    },
    hint: {
      amount: 'Only when money is paid or credited, for example 120.50',
      answer: 'It is sent to the customer exactly as you write it.',
      note: 'For your colleagues; the customer never sees it.',
      until: 'A day from tomorrow on, at most a year away.',
      offer: 'It costs us only when it was taken.',
      answerUndelivered:
        'No mail reaches this customer: you are asked afterwards how and when you told them.',
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
      reason: 'Choose why they buy less, or nothing.',
      outcome: 'Choose one of the outcomes.',
      until: 'Choose a day from tomorrow on, at most a year away.',
      offer: 'Choose what became of the offer.',
      how: 'Choose how you told them.',
      toldOn: 'Write a day such as 2026-03-02, or leave it empty.',
    },
    undelivered:
      'You tell the customer yourself, because no mail reaches them; the complaint closes when you have.',
    openComplaint: (references) =>
      `A complaint of this account is open (${references}). First put it right: this task waits until then.`,
    bounced: 'Mail to the contact of this account comes back: use the telephone, and correct the address.',
    refused: (name, reason) => `${name} did not agree: ${reason}`,
    approval: {
      title: 'Do you agree?',
      why: {
        amount: (name) => `${name} proposes this. The amount is above what they may promise alone.`,
        'letting-go': (name) => `${name} proposes to let this account go.`,
      },
      waits: {
        title: 'This waits for approval',
        text: (name) => `${name} has to agree first. The customer hears nothing before.`,
      },
    },
    moved: {
      title: 'This task is with somebody else now',
      text: (name, since, why) => `${name} has it since ${since}: ${why}.`,
      why: {
        new: 'it came to them first',
        escalated: 'it was not answered in time',
        'handed-over': 'it was handed over',
        reassigned: 'it was given to them',
        absent: 'whoever had it is away',
        unreachable: 'mail to whoever had it came back',
        'owner-change': 'they look after this account now',
        returned: 'it was given back to them',
      },
    },
    snoozed: (until) => `This task comes back on ${until}. You may answer it now all the same.`,
    ended: {
      closed: 'Somebody closed it without an answer.',
      dropped: 'Its cause is gone, so there is nothing to do any more.',
      reason: (reason) => `Reason: ${reason}`,
      reasons: { recovered: 'the account buys about as much as before again' },
    },
    addNote: {
      legend: 'Anything to add for your colleagues?',
      send: 'Keep the note',
      done: 'Your note is kept.',
    },
    decided: {
      title: 'Thank you, this is decided',
      by: 'Answered by',
      at: 'On',
      nothingMore: 'There is nothing more to do here. You can close this page.',
    },
    cancelled: { title: 'This task is closed' },
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
      'follow-up': (account) => `跟进客户 ${account}`,
      'regain-share': (account) => `了解 ${account} 从别处采购了什么`,
      'tell-customer': (account) => `向 ${account} 告知处理结果`,
    },
    why: '原因',
    whatToDo: '需要做什么',
    theyWrote: '客户原文',
    offer: '您可以提供',
    form: '结果如何？',
    outcome: {
      resolve: { label: '我已作出决定', hint: '您的答复将发送给客户，投诉随之关闭。' },
      'hand-over': { label: '移交给我的上级', hint: '适用于超出权限或您不在岗的情况。' },
      reached: { label: '已与客户沟通', hint: '系统将等待订单；若无订单，会再请您跟进一次。' },
      'won-back': { label: '客户承诺下单', hint: '系统将等待订单：只有订单才算挽回客户。' },
      lost: { label: '已流失', hint: '客户暂时不会回来。须先经您的上级同意。' },
      'not-now': { label: '暂不跟进', hint: '现在不是合适的时机，任务将在您选择的日期再次提醒您。' },
      regained: { label: '客户将恢复采购', hint: '后续订单会体现是否恢复。' },
      reduced: { label: '采购量不会恢复', hint: '客户已转向别处采购或不再需要：请说明原因。' },
      told: { label: '已告知客户', hint: '投诉随之关闭。' },
      approve: { label: '同意', hint: '将按提议执行。' },
      refuse: { label: '不同意', hint: '将附上您的理由退回。' },
    },
    ordered: '客户已再次下单',
    field: {
      decision: '投诉是否成立？',
      remedy: '如何处理？',
      amount: '金额',
      answer: '给客户的答复',
      note: '备注',
      reason: '客户减少或停止采购的原因',
      orderId: '订单',
      outcome: '结果',
      until: '何时再次提醒您？',
      offer: '优惠的结果如何？',
      how: '您如何告知客户？',
      toldOn: '哪一天？',
      refusal: '为什么不同意？应如何处理？',
    },
    hint: {
      amount: '仅在支付或贷记款项时填写，例如 120.50',
      answer: '将按您填写的原文发送给客户。',
      note: '仅供同事查看，客户不会看到。',
      until: '明天起一年以内的日期。',
      offer: '只有客户接受时才产生成本。',
      answerUndelivered: '邮件无法送达该客户：之后会请您说明如何、何时告知了客户。',
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
      reason: '请选择减少或停止采购的原因。',
      outcome: '请选择一个结果。',
      until: '请选择明天起一年以内的日期。',
      offer: '请选择优惠的结果。',
      how: '请选择告知方式。',
      toldOn: '请填写日期，例如 2026-03-02，或留空。',
    },
    undelivered: '邮件无法送达该客户，请您亲自告知；告知后投诉才会关闭。',
    openComplaint: (references) => `该客户有未处理完的投诉（${references}）。请先妥善处理，此任务将等待。`,
    bounced: '发给该客户联系人的邮件被退回：请改用电话，并更正邮箱地址。',
    refused: (name, reason) => `${name} 未同意：${reason}`,
    approval: {
      title: '您是否同意？',
      why: {
        amount: (name) => `${name} 提出以下处理，金额超出其权限。`,
        'letting-go': (name) => `${name} 提议放弃该客户。`,
      },
      waits: { title: '等待批准', text: (name) => `须先经 ${name} 同意，在此之前不会通知客户。` },
    },
    moved: {
      title: '此任务现由他人处理',
      text: (name, since, why) => `${name} 自 ${since} 起负责：${why}。`,
      why: {
        new: '最初即由其负责',
        escalated: '未能按时答复',
        'handed-over': '已移交',
        reassigned: '已转派',
        absent: '原负责人不在岗',
        unreachable: '发给原负责人的邮件被退回',
        'owner-change': '现由其负责该客户',
        returned: '已退回给其处理',
      },
    },
    snoozed: (until) => `此任务将于 ${until} 再次提醒。您也可以现在就回复。`,
    ended: {
      closed: '有人在未答复的情况下关闭了此任务。',
      dropped: '任务起因已消失，无需再处理。',
      reason: (reason) => `原因：${reason}`,
      reasons: { recovered: '客户的采购量已基本恢复到以往水平' },
    },
    addNote: { legend: '还有什么要告诉同事的吗？', send: '保存备注', done: '备注已保存。' },
    decided: {
      title: '谢谢，此任务已有结果',
      by: '答复人',
      at: '时间',
      nothingMore: '无需进一步操作，可以关闭此页面。',
    },
    cancelled: { title: '此任务已关闭' },
    expired: {
      title: '此链接已失效',
      text: '链接已过期或无效。如任务仍未完成，请使用最近一封邮件中的链接。',
    },
    byOrder: '收到的订单',
  },
}
