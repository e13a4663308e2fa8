/** What the reports of cost and of movement say, in Chinese. */
export const orderReportsZhCN = {
  'report.share': '{share}',

  'cost.none': '文件中没有以费率币种{currency}计价的订单：无可核算（未注明币种的行可用 --currency 指定）。',
  'cost.all-contribute': '{accounts, plural, other {#}}家客户的收益均高于成本：{from}至{to}合计贡献{total}。',
  'cost.some-lose':
    '{accounts, plural, other {#}}家客户中有{losing, plural, other {#}}家成本高于收益，合计亏损{lost}；{from}至{to}全部客户合计贡献{total}。',
  'cost.sums': '净销售额{sales}，毛利{margin}，服务成本{cost}。',
  'cost.assumed': '假设：{known}的销售额有单位成本；其余按毛利率{margin}计算（用 --margin 指定）。',
  'cost.all-known': '全部销售额均有单位成本。',
  'cost.left-out': '未计入：{accounts, plural, other {#}}家以{currencies}交易的客户；不同币种不相加。',
  'cost.not-in-file': '投诉、联络和优惠不在订单文件中：其成本须另计。',
  'cost.whale': '利润集中度曲线：占净贡献总额的比例',
  'cost.whale-share': '最好的{percent}（{accounts, plural, other {#}}家客户）：{share}',
  'cost.whale-peak': '最高点在第{accounts, plural, other {#}}家客户之后：{share}',
  'cost.column':
    '{column, select, account {客户} orders {订单数} net_sales {净销售额} margin {毛利} to_serve {服务成本} contributes {净贡献}}',
  'cost.shown': '以上为最好和最差的各{count, number}家；用 --json 列出全部',

  'movement.conclusion':
    '{accounts, plural, other {#}}家客户中留住了{kept}。此前{months, plural, other {#}}个月的销售额按100计，留住{gross, number}，计入其他客户的增购后为{net, number}。',
  'movement.windows':
    '各月均以截至当月的{months, plural, other {#}}个月与再之前的{months, plural, other {#}}个月相比。',
  'movement.with-season': '其中含季节影响：要剔除须有两个完整年度的数据。',
  'movement.returns': '未扣除退货和贷项。',
  'movement.column':
    '{column, select, month {月份} before {期初} started {新增} won_back {赢回} grew {增长} shrank {缩减} lost {流失} now {期末} tier {层级} accounts {客户数} stayed {客户留存} gross {总留存} net {净留存}}',
  'movement.cells': '销售额（客户数）',
  'movement.tiers': '层级按前期销售额划分；总留存：每家客户最多按前期采购额计；净留存：按现在的采购额计',
  'movement.worth':
    '年流失率每降低一个百分点，可多得{worth, number}销售额：客户年留存率为{kept}，每家每年采购{sales, number}，在留存期间全部客户预计共采购{expected, number}（以后各年每年折现{discount}）。',
} as const
