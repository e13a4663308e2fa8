import { oneOf } from '../one-of.ts'

/** What the commands for operators say, in Chinese. */
export const operatorsZhCN = {
  'init.question': oneOf('question', {
    company: '客户所知的公司名称，用于所有邮件的署名',
    sender: '所有邮件的发件地址',
    identity: 'SES 是否已验证该地址或其域名：`existing` 表示已验证，`create` 表示由 SES 发送验证链接',
    'office-name': '客户没有可联系的负责人时由谁处理：名称',
    'office-email': '该办公室的邮箱',
    'time-zone': '工作时间所在的时区，例如 `Asia/Shanghai`',
    alarms: '告警接收人：邮箱、SNS 主题的 ARN，或填 `none`',
    'stack-name': '系统名称；同一账户和区域内的第二套系统须另起名称',
  }),
  'init.begin':
    '共{count, plural, other {#}}个问题；直接回车采用方括号中的内容。答完最后一题之前不写入任何内容。',
  'init.written':
    '已写入{file}。接下来执行 `npx cdk bootstrap`（每个账户和区域一次），然后执行 `npx cdk deploy`；详见 `docs/deploy.md`。',
  'login.here': '请在此登录：{page}',
  'login.goodbye': '您可以关闭此页面，返回终端。',
  'login.nobody': '五分钟内无人登录',
  'login.done': '已登录{url}。',
  'login.until': '已登录{url}，有效期至{until}。',
  'send.receipt': '已收到投诉{id}，编号{reference}。应于{acknowledge}前确认，于{resolve}前解决。',
  'advance.now': '当前时间为{now}。',
  'scan.done': '已于{now}完成扫描：{counts}。',
  'scan.count': oneOf('of', {
    days: '{count, plural, other {#}}天',
    read: '读取{count, number}位客户',
    warned: '{count, number}位预警',
    winBacks: '{count, plural, other {#}}项客户挽回',
    regainShares: '{count, plural, other {#}}项采购份额恢复',
    analyses: '{count, plural, other {#}}项损益分析',
    postponed: '{count, number}位推迟',
    setAside: '{count, number}位转入隔离区',
  }),
  'scan.other': '{name}：{count, number}',
  'mend.column': oneOf('column', {
    account: '客户',
    item: '条目',
    since: '始于',
    reason: '原因',
    anew: '已重算',
    aside: '转入隔离区',
  }),
  'mend.nothing': '隔离区为空。',
  'mend.nothing-of': '隔离区中没有{account}的工作。',
  'mend.released': '已恢复{released, number}项。',
  'mend.released-some': '已恢复{released, number}项，{left, number}项再次失败：',
  'mend.trouble': '{account}的{item}无法由{work}处理：{reason}',
  'mend.trouble-of-none': '与客户无关的{item}无法由{work}处理：{reason}',
  'mend.met': '始于{since}，共遇到{times, plural, other {#}}次，最近一次为{last}',
  'mend.refolded': '已重新计算{accounts, plural, other {#}}位客户，均与已保存的事件一致。',
  'mend.refolded-amiss':
    '已重新计算{accounts, plural, other {#}}位客户，其中{amiss, number}位与已保存的事件不一致：',
  'mend.state': '状态',
  'mend.swept': '{requests, plural, other {#}}项请求留待每小时一次的发件箱清理。',
} as const
