/** What the console says to operators, in Chinese. */
export const operationsZhCN = {
  'console.operations':
    '{page, select, overview {概览} runs {流程实例} models {模型} mail {邮件} audit {操作记录}}',
  'console.operations-nav': '运维',
  'console.check':
    '{check, select, schedules {定时任务} lag {积压} scan {每日扫描} quarantine {隔离区} runs {失败流程} keys {密钥} mail {邮件} model {模型}}',
  'console.check-state': '{state, select, good {正常} look {需查看}}',
  'console.check-good':
    '{check, select, schedules {均已按时运行。} lag {没有待执行的请求。} scan {每一天均已扫描。} quarantine {隔离区为空。} runs {近期没有流程失败。} keys {密钥均可用，近期无到期。} mail {没有结果不明的函件，所有地址均可收信。} model {正在使用学习所得的模型。}}',
  'console.check-schedules':
    '{count, plural, other {#}}项定时任务失败或过久未运行。请参阅运维手册中定时任务一节。',
  'console.check-lag':
    '{count, plural, other {#}}项请求待执行，最早的一项始于{since}。数据流遗漏的请求由发件箱清理任务补发。',
  'console.check-scan': '{days, plural, other {#}}天尚未扫描完毕，下次扫描会补上。',
  'console.check-quarantine': '{count, plural, other {#}}项工作在隔离区，见下文。',
  'console.check-runs':
    '最近一次失败：{workflow, select, complaint_handling {投诉处理} win_back {客户挽回} regain_share {采购份额恢复} joint_call {交接通话} lot_call {批次提醒电话} survey_call {满意度回访} account_cost_analysis {客户损益分析} refit {模型重训}}，{at}。',
  'console.check-key-expires': '密钥{name}将于{day}到期，请按运维手册更换。',
  'console.check-key-unusable': '密钥{name}无法使用。',
  'console.check-mail': '结果不明的函件：{doubts, number}；拒收邮件的地址：{addresses, number}。',
  'console.check-elsewhere':
    '只有云平台才掌握的情况（告警、邮件域名验证、发信沙箱、数据流延迟）由命令行体检工具检查。',
  'console.schedules': '定时任务',
  'console.timer':
    '{timer, select, ScanChurn {每日扫描} ReconcileDue {每周扫描核对} GoOn {续办未完成工作} SweepOutbox {发件箱清理} MorningMails {晨间邮件} FollowComplaints {已答复投诉跟进} ReviewActions {纠正措施复核} StartRefit {每周模型重训}}',
  'console.timer-outcome':
    '{outcome, select, done {已完成} unfinished {未完，下次继续} running {进行中} succeeded {已完成} failed {失败} timed_out {超时} aborted {已人工停止}}',
  'console.never-ran': '尚未运行',
  'console.keys': '发送系统的密钥',
  'console.scope': '{scope, select, events {事件} complaints {投诉} accounts {客户} people {人员}}',
  'console.no-expiry': '长期有效',
  'console.ops-column':
    '{column, select, check {检查项} state {状态} schedule {定时任务} ran {上次运行} outcome {结果} next {下次运行} key {密钥} may_send {可发送} expires {到期日} run {流程实例} status {状态} began {开始} at {时间} ended {结束} stands_at {当前步骤} version {版本} in_use_since {启用时间} by {操作人} why {原因} refit {重训} accounts {客户数} brier {布里尔分数} rival_brier {在用模型的分数} difference {差值（95%区间）} auc {曲线下面积} address {地址} belongs_to {归属} subject {任务或投诉} move {操作} type {类型} what_for {用途} says {说明}}',
  'console.workflow':
    '{workflow, select, complaint_handling {投诉处理} win_back {客户挽回} regain_share {采购份额恢复} joint_call {交接通话} lot_call {批次提醒电话} survey_call {满意度回访} account_cost_analysis {客户损益分析} refit {模型重训}}',
  'console.run-status':
    '{status, select, running {进行中} succeeded {正常结束} failed {失败} timed_out {超时} aborted {已人工停止}}',
  'console.run-all': '全部',
  'console.no-runs': '没有此类流程实例。收到投诉或客户的沉默期值得致电时，流程会自动启动。',
  'console.graph':
    '{workflow, select, complaint_handling {投诉处理} win_back {客户挽回} regain_share {采购份额恢复} joint_call {交接通话} lot_call {批次提醒电话} survey_call {满意度回访} account_cost_analysis {客户损益分析} refit {模型重训}}的状态机',
  'console.standing': '本页各实例当前所在的步骤以底色标出，数字表示实例数。',
  'console.course': '经过的步骤',
  'console.states': '各步骤说明',
  'console.models-current': '在用模型：{version}',
  'console.judged-anew':
    '{state, select, going_on {自{at}起正用该版本重新评估全部客户：已检查{walked, number}个，其中{judged, number}个已重新评估} over {已用该版本评估全部客户（自{at}起）：共检查{walked, number}个，其中{judged, number}个重新评估}}',
  'console.models-shipped': '正在使用内置规则：尚未学得模型。',
  'console.promotions': '启用记录',
  'console.no-promotions': '尚未学得模型。客户数量足够后，每周重训会自动学习。',
  'console.refits': '重训及回测',
  'console.no-refits': '尚未重训。系统每周自动重训一次。',
  'console.refit-outcome':
    '{outcome, select, promoted {已启用} already_in_use {已在使用} overtaken {被其他版本取代} kept {保留原模型} not_enough_data {数据尚不足} running {进行中}}',
  'console.by-refit': '重训',
  'console.roll-back': '退回此版本',
  'console.roll-back-title': '退回模型{version}？',
  'console.roll-back-what':
    '此后每位客户在下次有新数据或扫描时，改由{version}评估，不再使用{before}。下一次重训会重新比较，并可能启用新模型。',
  'console.roll-back-confirm': '确认退回',
  'console.keep-as-is': '保持不变',
  'console.doubts': '结果不明的函件',
  'console.doubts-why':
    '无法确认这些致客户函件是否已发出；系统绝不向客户重复发送。请询问客户，或查看邮件服务日志。',
  'console.no-doubts': '没有结果不明的函件。',
  'console.suppressions': '已停止发信的地址',
  'console.no-suppressions': '没有拒收邮件的地址。',
  'console.suppression-reason':
    '{reason, select, bounce {地址不存在或拒收} complaint {被收件人标为垃圾邮件}}',
  'console.unknown-address': '仅存有摘要值',
  'console.lift': '恢复发信',
  'console.lift-address': '邮箱地址',
  'console.audit-of': '客户编号',
  'console.audit-ask': '输入客户编号，即可查看其任务与投诉的全部操作、操作人及原因。',
  'console.audit-cut': '此处未显示全部记录。',
} as const
