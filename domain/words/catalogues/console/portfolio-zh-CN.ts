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
  'console.whale-why': '最大的客户贡献了多少销售额。曲线不含各客户的服务成本；利润集中度曲线已计入服务成本。',
  'console.whale-share': '贡献最大的{percent}客户带来了{share}的{of, select, sales {销售额} profit {利润}}。',
  'console.share-of-accounts': '客户占比（由大到小）',
  'console.share-of': '{of, select, sales {销售额占比} profit {利润占比}}',
  'console.profit-whale': '利润集中度曲线',
  'console.profit-why':
    '按客户最近一年内最新的损益表，扣除服务成本后的净贡献；统计时间：{at}。{known, plural, other {#}}位客户有损益表；另有{without, plural, other {#}}位客户没有损益表，未计入曲线：只有沉默期已值得致电的客户才会生成损益表，因此曲线反映的是这部分客户，而非全部。',
  'console.profit-total': '{accounts, plural, other {#}}位客户合计贡献{total}。',
  'console.profit-peak':
    '{accounts, plural, other {#}}位客户的收益高于成本，贡献了{share}的利润；其余{losing, plural, other {#}}位又抵消了其中的{lost}。',
  'console.no-profit':
    '最近一年内尚无客户损益表。系统每季度为沉默期已值得致电的客户生成损益表，并在每周巡检时统计。',
  'console.no-profit-to-share': '没有可分摊的利润。',
  'console.what-if': '如果黄、红界线不同，会怎样？',
  'console.what-if-why':
    '界线以贵公司一般客户停止采购的几率为基准，按倍数计。客户为黄色或红色且沉默时间足够长时，会要求致电挽回；为时已晚则不再要求。采购减少的客户不受界线影响，仍属原等级。此处只做测算，不会更改任何设置：设置随部署生效。',
  'console.what-if-assumes':
    '统计时间：{at}，共{accounts, plural, other {#}}位客户。等级为当时的等级；每周致电数取此前{weeks, plural, other {#}}周的平均值，每段值得致电的沉默期计一次致电，不考虑致电带来的变化和再次尝试，也不含新界线启用之初因此前已值得致电而集中产生的任务。',
  'console.what-if-none': '尚未统计：每周日清晨巡检时统计全部客户。',
  'console.line': '{line, select, yellow {转黄界线} red {转红界线}}',
  'console.line-in-force': '现行：{times}倍',
  'console.line-problem':
    '{line, select, yellow {转黄界线} red {转红界线}}：{problem, select, number {请填写数字，最多四位小数，例如1.5} range {请填写1至100之间的数字} close {须大于{least}，否则会与黄色区间重叠}}。',
  'console.lines-wrong': '未按这些界线测算',
  'console.reckon': '测算',
  'console.quantity': '{count}',
  'console.calls-a-week': '每周挽回致电数',
  'console.for-whom': '分别由谁负责',
  'console.most-calls': '每人每周最多分配{most, plural, other {#}}次此类致电，超出的须等待。',
  'console.beyond-capacity': '部分须等待',
  'console.owners-left-out': '另有{count, plural, other {#}}人未列出，其致电数更少。',
  'console.work': '工作量分布',
  'console.no-people': '尚无人员资料。首个注明负责人的客户录入后，或由贵公司系统推送后，人员会显示在这里。',
  'console.present': '{presence, select, here {在岗} away {不在岗}}',
  'console.stands-in': '由{name}代理',
  'console.away': '{from}至{to}',
  'console.leaves': '{day}后离职',
  'console.portfolio-column':
    '{column, select, tier {层级} accounts {客户数} kept {客户留存率} gross {销售额总留存} net {销售额净留存} person {人员} presence {今日} to_do {待办} overdue {逾期} oldest {最早期限} put_off {已推迟} waiting {待批准} absences {请假} band {等级} in_force {按现行界线} asked {按所填界线} red_in_force {现为红} red_asked {将为红} calls_in_force {现每周致电} calls_asked {将每周致电} month {月份} quotes {未成交报价} latest_quotes {其中最近三个月} competitor {竞争对手} article {商品} trend {趋势}}',
} as const
