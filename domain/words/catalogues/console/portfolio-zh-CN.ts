/** What the console says of all accounts together, in Chinese. */
export const portfolioZhCN = {
  'console.movement': '客户变动',
  'console.movement-as-of': '截至{at}，共查看{accounts, plural, other {#}}位客户。',
  'console.movement-windows': '以截至各月的{months, plural, other {#}}个月销售额，与此前同样长度的时段比较。',
  'console.no-movement': '目前尚无可比数据。每周重训会查看全部客户；积累满两个完整季度后即可比较。',
  'console.in-currency': '币种：{currency}',
  'console.no-currency': '未注明币种',
  'console.movement-part':
    '{part, select, before {期初} started {新增} wonBack {赢回} grew {增长} shrank {缩减} lost {流失} now {期末}}',
  'console.sales': '销售额',
  'console.moved-amount': '{amount}（{accounts, number}）',
  'console.retention': '各层级留存率',
  'console.retention-why':
    '以各层级前期采购为基准：仍在采购的客户占比、不计增长的留存销售额（总留存），以及计入增长的留存销售额（净留存）。层级按当时划分，客户不会因留存而进入某一层级。',
  'console.tier': '{tier, select, all {全部客户} vip {最重要} major {重要} ordinary {普通} small {小型}}',
  'console.share': '{share}',
  'console.worth-of-a-point': '客户年留存率每提高一个百分点，约可增加{amount}销售额。',
  'console.whale': '销售额集中度曲线',
  'console.whale-why':
    '最大的客户贡献了多少销售额。曲线不含各客户的服务成本；利润曲线可用命令行的成本分析绘制。',
  'console.whale-share': '最大的{percent}客户贡献了{share}的销售额。',
  'console.share-of-accounts': '客户占比（由大到小）',
  'console.share-of-sales': '销售额占比',
  'console.work': '工作量分布',
  'console.no-people': '尚无人员资料。首个注明负责人的客户录入后，或由贵公司系统推送后，人员会显示在这里。',
  'console.present': '{presence, select, here {在岗} away {不在岗}}',
  'console.stands-in': '由{name}代理',
  'console.away': '{from}至{to}',
  'console.leaves': '{day}后离职',
  'console.portfolio-column':
    '{column, select, tier {层级} accounts {客户数} kept {客户留存率} gross {销售额总留存} net {销售额净留存} person {人员} presence {今日} to_do {待办} overdue {逾期} oldest {最早期限} put_off {已推迟} waiting {待批准} absences {请假}}',
} as const
