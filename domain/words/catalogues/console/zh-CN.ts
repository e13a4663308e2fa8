/** What the console says, in Chinese. */
export const consoleZhCN = {
  'console.room':
    '{room, select, today {今日} complaints {投诉} accounts {客户} portfolio {客户总览} operations {运维} policy {政策}}',
  'console.navigation': '控制台',
  'console.skip': '跳到正文',
  'console.who': '{name}（{role, select, operator {运维} manager {主管} owner {客户经理}}）',
  'console.logout': '退出登录',
  'console.login': '登录',
  'console.login-title': '{company}的 Holdfast',
  'console.login-why':
    '{why, select, begin {哪些客户正在流失、谁有什么待办，一目了然，并可直接处理。请先登录。} failed {登录未完成，请重试。} left {您已退出控制台。}}',
  'console.login-end': '同时结束登录页面的会话',
  'console.token-title': '我已有令牌',
  'console.token': '访问令牌',
  'console.token-hint': '可用命令行登录取得；本机试用时，启动后会写入数据目录。',
  'console.refused-title':
    '{why, select, not_found {没有找到} forbidden {您没有此项权限} stale_form {页面打开时间过长} unavailable {系统繁忙} invalid {有内容缺失或有误} not_possible {此操作已无法进行}}',
  'console.refused':
    '{why, select, not_found {您要找的内容不存在，或不归您负责。} forbidden {如确有需要，请联系登录管理员为您调整角色。} stale_form {未作任何更改。请返回并刷新页面，然后重新提交。} unavailable {数据没有丢失，请稍后再试。} invalid {未作任何更改。请返回检查所填内容。} not_possible {可能已有同事先行处理，或事项已经结束。未作任何更改。}}',
  'console.back-to-today': '返回今日',
  'console.tasks':
    '{which, select, agree {待您批准} overdue {已逾期} due {待办} snoozed {已推迟} theirs_overdue {他人逾期} theirs {他人待办}}（{count, number}）',
  'console.no-tasks': '目前没有待办事项。一旦有客户逾期未下单或提出投诉，任务会显示在这里。',
  'console.complaints': '未结投诉（{count, number}）',
  'console.no-complaints': '没有未结投诉。',
  'console.leaving': '正在流失的客户',
  'console.none-leaving': '没有客户逾期未下单或采购减少。',
  'console.band': '{band, select, learning {数据积累中} green {绿} yellow {黄} red {红}}',
  'console.since': '始于{day}',
  'console.task-owner': '{name}负责',
  'console.do': '推迟、转交或备注',
  'console.move': '{move, select, snooze {推迟} reassign {转交} note {保存备注}}',
  'console.until': '恢复日期',
  'console.reason': '原因',
  'console.to-whom': '转交给',
  'console.office': '公司兜底负责方',
  'console.done':
    '{done, select, answered {您的答复已提交。} complaint_closed {投诉已结案。} complaint_withdrawn {已登记为撤回。} rolled_back {已恢复使用先前的模型。} lifted {已恢复发信。} not_lifted {该地址并未停止发信。} complaint_paused {已暂停计时，并已通知客户。} complaint_resumed {已恢复计时，并将新期限告知客户。} complaint_referred {已登记转由外部机构裁定。} complaint_reopened {投诉已重新处理。} released {已重新处理，没有遗留。} still_set_aside {已重新处理，仍有部分失败，继续留在隔离区。} overridden {您的判断已保存，与系统评估并列显示。} snoozed {任务已推迟，到期会自动恢复。} reassigned {任务已转交。} noted {备注已保存。}}',
  'console.history': '处理记录',
  'console.no-history': '尚无处理记录。',
  'console.moved':
    '{move, select, open {{name}派发了任务} receive {收到投诉} tell {{name}已通知任务负责人} remind {{name}已提醒} nudge {{name}已再次提醒} escalate {{name}已将任务上报} reassign {{name}已转交任务} snooze {{name}已推迟任务} park {{name}已暂缓任务，待投诉处理完毕} wake {{name}已恢复任务} note {{name}添加了备注} answer {{name}已答复} propose {{name}已提请批准} approve {{name}已批准} refuse {{name}未予批准} hand_on {{name}已将批准事项转交} settle {撤回期限已过，决定生效} take_back {{name}已撤回答复} ask_again {{name}已撤回批准} order {客户已下单，任务完成} close {{name}已关闭任务} drop {{name}已取消任务} acknowledge {{name}已确认收到} assess {{name}已评估} investigate {{name}已开始调查} link {{name}已与另一投诉合并} warn {{name}已提示期限将至} breach {已超过承诺期限} hold {{name}已调整承诺日期} update {{name}已更新} pause {{name}已暂停计时} resume {{name}已恢复计时} respond {{name}已登记答复} withdraw {{name}登记为已撤回} refer {{name}已转外部处理} reopen {{name}已重新处理} accept {{name}已确认解决} lapse {客户未回音，已自动结案} ask {{name}已邀请客户评价处理过程} rate {客户已评价处理过程} carry_on {由后续投诉接续处理}}',
  'console.column':
    '{column, select, id {编号} account {客户} band {等级} probability {风险} since {起始日} value {涉及金额} currency {币种} owner {客户经理} manager {主管} contact {联系人} last_order {最近下单} why {原因} month {月份} orders {订单数} day {日期} article {物料} runs_out {预计用完} order_days {下单天数} every {采购周期} about {内容} received {收到时间} remedy {客户诉求} order {订单} work {处理环节} item {记录} met {最近一次} times {次数} band_before {一周前} last_contact {最近联系} severity {严重程度} deadline {期限} reason {原因} from {开始} until {截止}}',
  'console.accounts-caption': '按最近一次评估，风险最高者在前',
  'console.sorted':
    '{of, select, all {排序依据：} part {仅对此处所列风险最高的客户排序，依据：}}{by, select, account {客户} since {起始日} value {涉及金额} owner {客户经理} last_order {最近下单} last_contact {最近联系}}{of, select, all {} part {。请选择等级或客户经理，以便对全部客户排序}}',
  'console.views': '常用视图',
  'console.view': '{view, select, all {全部} mine {我的客户} red {红} yellow {黄}}',
  'console.band-was': '{band, select, learning {原为数据积累中} green {原为绿} yellow {原为黄} red {原为红}}',
  'console.no-accounts': '没有符合条件的客户。客户在首次下单后出现：请导入订单文件，或由商城系统推送。',
  'console.none-on-page': '目前查过的客户中没有符合条件的，后面还有，请继续查看。',
  'console.more': '继续查看',
  'console.file-cut': '列表未完：本文件仅含前{count, number}位客户。请按风险等级或负责人筛选后再导出。',
  'console.csv': '下载 CSV 文件',
  'console.all': '全部',
  'console.search': '名称或编号',
  'console.show': '查看',
  'console.about': '约{amount}',
  'console.part':
    '{part, select, risk {风险} risk_course {每周风险} orders {每月订单} account {客户资料} timeline {往来记录} run_outs {即将用完} stopped {已停购} clocks {时限} linked {合并答复} decision {处理决定} moves {可执行操作} letters {致客户函件} pauses {暂停计时记录}}',
  'console.contributions': '各项因素对风险的影响（对数几率分值）',
  'console.points': '{points}',
  'console.chance': '{chance}',
  'console.figures': '图中数据',
  'console.on': '查看当日情况',
  'console.between': '介于{from}与{to}之间',
  'console.every': '每{days, plural, other {#}}天',
  'console.task-status':
    '{status, select, open {未处理} snoozed {已推迟} waiting_for_approval {待批准} answered {已答复} closed {已关闭} dropped {已取消}}',
  'console.override': '我的判断与系统不同',
  'console.holds-until': '有效期至',
  'console.keep-override': '保存判断',
  'record.title': '投诉{reference}处理记录',
  'record.open': '可打印的处理记录',
  'record.made': '{company}，{account}（{id}），截至{at}',
  'record.part':
    '{part, select, clocks {时限} letters {致客户的信函} additions {客户的补充} approvals {审批} linked {一并答复的投诉} ended {告知、结案与评价}}',
  'record.clock': '{clock, select, acknowledge {确认收到} update {下次告知客户} resolve {最终答复}}',
  'record.fate':
    '{fate, select, kept {按期完成} breached {逾期} running {计时中} standing {暂停中} void {到期前已结束}}',
  'record.ran': '自{from}起，期限{due}',
  'record.ended-at': '完成于{at}',
  'record.stood':
    '自{from}起暂停：{reason, select, customer {等待客户} goods {等待货物寄回} answered {已答复}}',
  'record.stood-until':
    '{from}至{until}暂停：{reason, select, customer {等待客户} goods {等待货物寄回} answered {已答复}}',
  'record.by': '（{name}）',
  'record.letter-fate':
    '{fate, select, sent {已发送} claimed {存疑：可能未发出} suppressed {未发送：该地址无法接收邮件} no_address {未发送：没有地址}}',
  'record.letter-to': '收件人{address}',
  'record.ended':
    '{how, select, accepted {客户接受了答复} silence {客户未回音，已结案} closed {人工结案} withdrawn {已撤回} referred {已由客户提交外部机构}}，{at}',
  'record.told': '{name}已于{on}告知客户（{how}）',
  'record.rated':
    '客户对处理过程的评价：{rating, select, 5 {非常满意} 4 {满意} 3 {一般} 2 {不满意} 1 {非常不满意}}，{at}',
  'record.none': '无。',
  'console.complaint-status':
    '{status, select, received {已收到} acknowledged {已确认} assessed {已评估} investigating {调查中} responded {已答复} decided {已告知客户} closed {已结案} reopened {重新处理} withdrawn {已撤回} referred {已转外部处理}}',
  'console.complaint-move':
    '{move, select, note {添加备注} pause {暂停计时} resume {恢复计时} refer {登记为转外部机构} close {结案} withdraw {登记为已撤回} reopen {重新处理}}',
  'console.pause-reason': '{reason, select, customer {客户答复} goods {退回货物} answered {此前已作答复}}',
  'console.pause-hint': '等待事项（客户可见）',
  'console.waiting-for':
    '{reason, select, customer {等待客户答复} goods {等待退货} answered {此前已答复}}，最迟至{until}',
  'console.stopped-clocks': '已暂停的时限：{clocks}',
  'console.clock': '{clock, select, acknowledge {确认收到} update {下次告知进展} resolve {最终答复}}',
  'console.letter':
    '{letter, select, complaint_acknowledgement {确认函} complaint_holding {进展告知函} complaint_decision {答复函} other {函件}}',
  'console.letter-owed': '有{count, plural, other {#}}封函件即将发送给客户',
  'console.no-letters': '尚未发送任何函件。',
  'console.fate':
    '{fate, select, claimed {结果不明：无法确认是否发出} sent {已发出} suppressed {未发出：该地址拒收邮件} no_address {未发出：没有邮箱地址}}',
  'console.linked-to': '合并答复于',
  'console.sort-board':
    '{by, select, deadline {期限} severity {严重程度} account {客户} received {收到时间}}',
  'console.sort-by': '排序',
  'console.responded': '已于{at}答复',
  'console.answer-by': '答复期限',
  'console.quarantine': '隔离区',
  'console.no-quarantine': '隔离区为空。无法处理的数据会按客户列在这里，不影响其他客户。',
  'console.no-account': '不涉及具体客户',
  'console.release': '重新处理',
} as const
