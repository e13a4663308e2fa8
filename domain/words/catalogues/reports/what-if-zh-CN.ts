/** What a replay says, in Chinese. */
export const whatIfReportZhCN = {
  'what-if.nothing-to-judge': '尚无可评判：这段时间内的预警都还没到能判断是否应验的时候。',
  'what-if.found': '被预警的客户中有{share}陷入沉默，同类客户整体为{usual}',
  'what-if.chance': '对此数据并不优于随机：{found}。',
  'what-if.level': '对此数据并不优于“沉默{days, number}天”这一简单规则：{found}，按该规则为{rule}。',
  'what-if.use': '可以使用：{found}。',
  'what-if.use-sooner': '可以使用：{found}，预警还比“沉默{days, number}天”的规则{sooner}。',
  'what-if.days': '{when, select, earlier {早} later {晚}}{days}天',
  'what-if.period': '{from}至{to}，按{policy}；截至期末已有{accounts, plural, other {#}}家客户下过单。',
  'what-if.policy-shipped': '内置设置',
  'what-if.policy-of': '{file}中的设置',
  'what-if.facts':
    'Holdfast 所用的信息，订单文件只有一部分：投诉、报价和调价不在其中。假定任务在{answer, plural, other {#}}天后得到回复。',
  'what-if.learning': '所用的模型版本（每周日重训后在用者）：',
  'what-if.no-learning': '所用的模型版本（不学习）：',
  'what-if.version': '自{from}起　{version}，预测随后{days, number}天',
  'what-if.refits':
    '重训{refits, plural, other {#}}次：{promoted, number}次启用新版本，{kept, number}次沿用旧版本，{lacked, number}次数据不足。',
  'what-if.refit-lacked': '{day}：{why}',
  'what-if.per-week': '每位负责人每周的任务数{owners, select, own {} made_up {（负责人为虚构）}}：',
  'what-if.column':
    '{column, select, owner {负责人} sum {合计} all {全部} policy {做法} tasks {任务数} found {找出的流失} lead {提前天数} more {Holdfast 多找出（95%）}}',
  'what-if.silent-after': '此后又沉默{days, number}天',
  'what-if.work':
    '共{tasks, plural, other {#}}项挽回任务、{regains, plural, other {#}}项采购份额任务、{analyses, plural, other {#}}次客户损益分析。',
  'what-if.waits': '因负责人手头未完成的任务已满，客户累计等待了{mornings, plural, other {#}}个早晨。',
  'what-if.horizon': '{days, plural, other {#}}天',
  'what-if.horizons': '各版本所问的{least, number}至{most, number}天',
  'what-if.precision':
    '精确率{share}：{decided, plural, other {#}}家客户中有{silent, number}家在预警后沉默了{horizon}。',
  'what-if.usual':
    '在下单日不少于{orderDays, plural, other {#}}天、且最近{days, number}天内下过单的全部客户中，这一比例为{usual}。',
  'what-if.undecided':
    '{warnings, plural, other {#}}次预警尚无法评判，截至{last}预测期未满；其中{silent, number}家客户届时仍未再次下单。',
  'what-if.due-before': '{warnings, plural, other {#}}次预警在{from}之前就已应发出，不计入下一行。',
  'what-if.rule-saw-none': '截至{last}，“沉默{days, number}天”的规则没有发现任何一家被预警的客户。',
  'what-if.gained':
    '在“沉默{days, number}天”的规则也发现的{warnings, plural, other {#}}家被预警客户中，有{earlier, number}家的预警早于该规则：中位数{median}，平均{mean}。',
  'what-if.no-silence': '这段时间内没有客户沉默达到{days, number}天。',
  'what-if.recall':
    '召回率{share}：这段时间内沉默达到{days, number}天的{silences, plural, other {#}}家客户中，有{warned, number}家此前已被预警。',
  'what-if.plain-rule': '仅用“沉默{days, number}天”的简单规则，会产生{tasks, plural, other {#}}项任务。',
  'what-if.plain-rule-judged':
    '仅用“沉默{days, number}天”的简单规则，会产生{tasks, plural, other {#}}项任务，精确率{share}：{decided, number}家中有{silent, number}家此后又沉默了一个预测期。',
  'what-if.equal-work':
    '任务数大致相同时与简单规则对比（其阈值为事后选定）。流失指沉默超过{lost, number}天；找出指在沉默第{days, number}天之前已有任务：',
  'what-if.rule-silent-days': '沉默{days, number}天',
  'what-if.rule-own-gaps': '平时间隔的{times}倍',
  'what-if.rule-alive': '存活概率低于{chance}',
  'what-if.more': '{estimate, number}（{low, number}至{high, number}）',
} as const
