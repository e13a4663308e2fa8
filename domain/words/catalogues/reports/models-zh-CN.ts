import { oneOf } from '../one-of.ts'

/** What a fit and a back-test say, in Chinese. */
export const modelReportsZhCN = {
  'fit.use': '可以使用：未发现参数有问题。',
  'fit.use-with-care': '谨慎使用：参数存在{findings, plural, other {#}}处疑点，见下文以“!”开头的各行。',
  'fit.head':
    '{model}，阶数{stages, number}，{accounts, plural, other {#}}家客户，时间单位：{unit, select, days {天} weeks {周}}',
  'fit.column': '{column, select, parameter {参数} estimate {估计值} standard_error {标准误}}',
  'fit.open': '无法估计',
  'fit.likelihood': '对数似然{likelihood}，条件数{condition}',
  'fit.likelihood-alone': '对数似然{likelihood}，条件数不存在',
  'fit.dropout': '每次下单后流失的概率：{share}',
  'fit.stages-chosen': '按似然选定阶数：{profile}',
  'fit.no-dropout':
    '无法识别流失：假定无人流失的模型同样能解释这些订单（似然比{ratio}，低于{least}）；存活概率及参数 a、b 不可采信',
  'fit.not-converged': '未收敛：计算{evaluations, number}次后似然仍在上升',
  'fit.no-peak': '没有峰值：似然在估计值处平坦或向上弯曲，因此无法给出标准误',
  'fit.ill-conditioned': '病态：条件数{condition}；各参数可能此消彼长',
  'fit.loose': '不稳：{names}的标准误大于估计值',
  'fit.left-out': `未计入{rows, plural, other {#}}行：${oneOf('why', {
    after: '在截止日之后',
    'no-account': '没有客户',
    'no-order': '草稿、报价单或已作废的单据',
    credit: '金额为负或属于已作废发票，视为贷项',
    zero: '金额为零，视同贷项',
    unreadable: '无法读取',
  })}`,
  'fit.zero-orders': '{rows, plural, other {#}}行金额为零，已计为订单',

  'backtest.alike':
    '无可评判：{accounts, number}家客户{again, select, none {均未再次下单} all {均再次下单}}，任何预测都无从区分。',
  'backtest.behind': '不宜用于此数据：{rivals}更接近实际结果。',
  'backtest.level': '对此数据并不优于{rivals}：差异在随机误差范围内（布里尔分数，95%）。',
  'backtest.use': '可以使用：其预测比{rivals}更接近实际结果（布里尔分数，95%）。',
  'backtest.rival': oneOf('rival', {
    recency: '仅看最近下单时间的回归',
    rfm: '看最近下单时间、频次与金额的回归',
    mbg: '单用购买模型',
  }),
  'backtest.learned-at': '学习起点：{days}',
  'backtest.no-earlier': '此前没有已结束的预测期：仅由购买模型判断',
  'backtest.learned-nothing':
    '无可学习：在{days}的全部{cases, number}个样本中{who, select, nobody {无人再次下单} everybody {人人再次下单}}；由购买模型排序，发生频率以实际为准',
  'backtest.head':
    '截至{at}有{accounts, plural, other {#}}家客户下过单：其中{share}在随后{days, plural, other {#}}天内没有下单（{learned}）。',
  'backtest.season-unknown': '季节规律未知：去年同日之前不足三个预测期的订单。整体水平可能因季节而有偏差。',
  'backtest.season-known': '季节规律取自去年同期；整体水平调整{shift}（对数几率）。',
  'backtest.watched':
    '仅看重点客户（下单日不少于三天，且最近一次在预测期以内）：{accounts, number}家，其中{share}陷入沉默。',
  'backtest.model': oneOf('model', {
    holdfast: 'Holdfast',
    shipped: '内置规则',
    rfm: 'RFM 回归',
    recency: '最近下单时间回归',
    mbg: 'MBG/NBD（不训练）',
  }),
  'backtest.column':
    '{column, select, model {模型} auc {AUC} se {标准误} brier {布里尔分数} log_loss {对数损失} ece {校准误差} lift {前10%提升} against {对比}}',
  'backtest.interval': '{estimate}（{low}至{high}）',
  'backtest.lead': 'Holdfast 对比{model}：AUC {auc}，布里尔分数{brier}（95%区间，按客户配对）。',
  'backtest.lead-without-auc':
    'Holdfast 对比{model}：AUC 无法计算，布里尔分数{brier}（95%区间，按客户配对）。',
  'backtest.file-ends': '{file}：最后一笔订单在{last}，预测期到{end}才结束；文件截止之后一律视为没有下单',
  'backtest.file-ends-advice': '；可与文件同时结束的预测期：--horizon {days, number, ::group-off}',

  'backtest.page-title': '{at}回测',
  'backtest.page-heading': '谁会停止下单？{at}的预测',
  'backtest.chart':
    '{chart, select, leads {Holdfast 的领先幅度} calibration {校准} roc {ROC 曲线} lift {提升} rhythms {下单节奏}}',
  'backtest.chart-says': oneOf('chart', {
    leads:
      '对客户反复抽样得出的差值及其95%区间，两个模型使用相同的样本。区间不含零才能下结论；布里尔分数越低越好。',
    calibration:
      '预测70%，是否真有70%？客户按预测值分为十组，落在虚线上即为准确。下图：Holdfast 给出各预测值的客户数。',
    roc: '从预测值最高的客户开始：找出了多少沉默客户，又打扰了多少其他客户；虚线为随机。',
    lift: '预测值最高的客户中沉默客户的比例，以随机挑选的倍数表示。',
    rhythms:
      '此前一年下单日不少于四天的客户中把握最大的预测，包括应验的和落空的。每条竖线为一个下单日，阴影为预测期。',
  }),
  'backtest.no-rhythms': '下单节奏：此前一年没有下单日达到四天的客户。',
  'backtest.axis': oneOf('axis', {
    'fell-silent': '实际沉默的比例',
    forecast: '预测的沉默概率',
    accounts: '客户数',
    disturbed: '被打扰的其他客户比例',
    found: '找出的沉默客户比例',
    'highest-first': '客户比例（预测值由高到低）',
    'times-chance': '相对随机的倍数',
    'days-around': '距预测日的天数',
  }),
  'backtest.example': '{account}：预测{forecast}，{came, select, silent {已沉默} ordered {已下单}}',
  'backtest.drift':
    '基准水平漂移的修正：{shift}（对数几率）；以往最近一次偏差的{carried}和去年同期偏差的{seasonal}会再次出现。',
} as const
