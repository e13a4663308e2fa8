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
} as const
