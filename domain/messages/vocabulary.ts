import type { Locale } from '../accounts/locale.ts'
import type { Complaint, Decision } from '../complaints/complaint.ts'
import type { LostReason, OfferUse, ToldBy } from '../tasks/outcomes.ts'

type Vocabulary = {
  category: Record<Complaint['category'], string>
  severity: Record<Complaint['severity'], string>
  remedy: Record<Decision['remedy'], string>
  verdict: Record<Decision['decision'], string>
  lostReason: Record<LostReason, string>
  offerUse: Record<OfferUse, string>
  toldBy: Record<ToldBy, string>
}

/** Words of the product that mails and pages share, in each language. */
export const vocabulary: Record<Locale, Vocabulary> = {
  en: {
    category: {
      quality: 'Quality',
      delivery: 'Delivery',
      price: 'Price',
      service: 'Service',
      billing: 'Billing',
      safety: 'Safety',
      other: 'Other',
    },
    severity: { minor: 'minor', major: 'major', critical: 'critical' },
    remedy: {
      replacement: 'Replacement',
      refund: 'Refund',
      credit: 'Credit note',
      repair: 'Repair',
      apology: 'Apology',
      other: 'Something else',
      none: 'No remedy',
    },
    verdict: { upheld: 'Upheld', partly: 'Partly upheld', rejected: 'Not upheld' },
    lostReason: {
      price: 'Price',
      quality: 'Quality',
      service: 'Service',
      competitor: 'Went to a competitor',
      'no-need': 'No need any more',
      other: 'Another reason',
    },
    offerUse: { 'not-made': 'Not made', declined: 'Made, not taken', taken: 'Made and taken' },
    toldBy: {
      phone: 'By telephone',
      email: 'By a mail of my own',
      letter: 'By letter',
      visit: 'In person',
      other: 'Another way',
    },
  },
  'zh-CN': {
    category: {
      quality: '质量',
      delivery: '交付',
      price: '价格',
      service: '服务',
      billing: '账单',
      safety: '安全',
      other: '其他',
    },
    severity: { minor: '轻微', major: '重大', critical: '严重' },
    remedy: {
      replacement: '换货',
      refund: '退款',
      credit: '贷记凭单',
      repair: '维修',
      apology: '致歉',
      other: '其他方式',
      none: '无补救',
    },
    verdict: { upheld: '成立', partly: '部分成立', rejected: '不成立' },
    lostReason: {
      price: '价格',
      quality: '质量',
      service: '服务',
      competitor: '转向竞争对手',
      'no-need': '不再需要',
      other: '其他原因',
    },
    offerUse: { 'not-made': '未提出', declined: '已提出，未接受', taken: '已提出并接受' },
    toldBy: { phone: '电话', email: '我本人的邮件', letter: '信函', visit: '当面', other: '其他方式' },
  },
}
