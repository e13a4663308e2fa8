import type { Catalogue } from '../catalogue.ts'
import { attachmentsZhCN } from './attachments-zh-CN.ts'
import { doctorZhCN } from './commands/doctor-zh-CN.ts'
import { helpFilesZhCN } from './commands/help-files-zh-CN.ts'
import { helpWorkZhCN } from './commands/help-work-zh-CN.ts'
import { helpZhCN } from './commands/help-zh-CN.ts'
import { operatorsZhCN } from './commands/operators-zh-CN.ts'
import { usageZhCN } from './commands/usage-zh-CN.ts'
import { lostQuotesZhCN } from './console/lost-quotes-zh-CN.ts'
import { operationsZhCN } from './console/operations-zh-CN.ts'
import { policyZhCN } from './console/policy-zh-CN.ts'
import { portfolioZhCN } from './console/portfolio-zh-CN.ts'
import { statesZhCN } from './console/states-zh-CN.ts'
import { tourZhCN } from './console/tour-zh-CN.ts'
import { consoleZhCN } from './console/zh-CN.ts'
import { qualityZhCN } from './quality-zh-CN.ts'
import { filesZhCN } from './reports/files-zh-CN.ts'
import { importsZhCN } from './reports/imports-zh-CN.ts'
import { modelReportsZhCN } from './reports/models-zh-CN.ts'
import { orderReportsZhCN } from './reports/orders-zh-CN.ts'
import { whatIfReportZhCN } from './reports/what-if-zh-CN.ts'
import { workZhCN } from './reports/work-zh-CN.ts'

const han = /\p{sc=Han}/u
const latin = /\p{sc=Latin}/u
const ascii = /[\x21-\x7e]/

/** Simplified Chinese as business letters write it: no space beside figures, one beside words in Latin script. */
export const zhCN: Catalogue = {
  intl: 'zh-CN',
  zone: 'long',
  weekday: 'short',
  between: '',
  typeset: (text) =>
    text.replaceAll(/(.?)\uE000([^\uE000\uE001]*)\uE001(?=(.?))/gsu, (_all, before, value, after) => {
      const isLatin = latin.test(value)
      const left = isLatin && han.test(before) && ascii.test(value.at(0)) ? ' ' : ''
      const right = isLatin && han.test(after) && ascii.test(value.at(-1)) ? ' ' : ''
      return `${before}${left}${value}${right}`
    }),
  sentences: {
    ...consoleZhCN,
    ...operationsZhCN,
    ...statesZhCN,
    ...policyZhCN,
    ...portfolioZhCN,
    ...tourZhCN,
    ...lostQuotesZhCN,
    ...qualityZhCN,
    ...attachmentsZhCN,
    ...filesZhCN,
    ...modelReportsZhCN,
    ...orderReportsZhCN,
    ...whatIfReportZhCN,
    ...importsZhCN,
    ...workZhCN,
    ...helpZhCN,
    ...helpWorkZhCN,
    ...helpFilesZhCN,
    ...usageZhCN,
    ...operatorsZhCN,
    ...doctorZhCN,
    'chance.below': '{limit}以下',
    'chance.above': '{limit}以上',
    'time.date': '{day}（{weekday}）',
    'time.moment': '{day}（{weekday}）{time}（{zone}）',

    'word.category':
      '{category, select, quality {质量} delivery {交付} price {价格} service {服务} billing {账单} safety {安全} other {其他} suggestion {建议}}',
    'word.severity': '{severity, select, minor {轻微} major {重大} critical {严重}}',
    'word.remedy':
      '{remedy, select, replacement {换货} refund {退款} credit {贷项凭单} repair {维修} apology {致歉} other {其他方式} none {无补救}}',
    'word.cause':
      '{cause, select, workmanship {生产加工缺陷} wrong_specification {规格生产有误} material {原材料或供应商问题} out_of_stock {缺货} wrong_goods {发错货} missing_goods {少发货} packing {包装不当} damaged_in_transit {运输途中损坏} late_delivery {延迟交货} lost_in_transit {运输途中丢失} wrong_order_entry {订单录入有误} promise_not_kept {承诺未兑现} wrong_price {价格有误} wrong_invoice {发票有误} slow_answer {答复过慢} wrong_advice {建议有误} wrong_use {使用方式不符合用途} no_fault_found {未发现问题}}',
    'word.department':
      '{department, select, production {生产部} purchasing {采购部} warehouse {仓储部} transport {运输部} sales {销售部} accounting {财务部} service {客服部} outside {公司以外}}',
    'word.own': '{words}',
    'letter.row': '{label}：{value}',
    'word.labelled': '{label}：{value}',
    'action.cause': '原因为“{cause}”的投诉',
    'action.lot': '关于{about}的投诉',
    'word.verdict': '{verdict, select, upheld {成立} partly {部分成立} rejected {不成立}}',
    'word.lost-reason':
      '{reason, select, price {价格} quality {质量} service {服务} competitor {转向竞争对手} no_need {不再需要} other {其他原因}}',
    'word.offer-use': '{use, select, not_made {未提出} declined {已提出，未接受} taken {已提出并接受}}',
    'word.told-by':
      '{how, select, phone {电话} email {我本人的邮件} letter {信函} visit {当面} other {其他方式}}',
    'word.tier': '{tier, select, vip {VIP 客户} major {重要客户} ordinary {普通客户} small {小客户}}',
    'word.band': '{band, select, green {绿色} yellow {黄色} red {红色}}',

    'value.label': '客户价值',
    'value.told': '{tier}，未来52周预计收入约{amount}（按每年10%折现；不含以往收入，也未扣除维护成本）',
    'moment.told': '{at}',
    'day.told': '{day}',
    'day.short': '{day}',
    'money.told': '{amount}',
    'override.label': '经理判断',
    'override.told': '{until}前视为{band}，不论计算结果如何（{author}：{reason}）',

    'letter.greeting': '尊敬的{name}：',
    'letter.greeting-nobody': '您好：',
    'letter.add':
      '如需补充，{replies, select, yes {请直接回复本邮件，并在主题中保留{reference}。} no {请联系您的客户经理，并告知编号{reference}。}}',
    'receipt.subject': '我们已收到您的{kind, select, complaint {投诉} suggestion {建议}}——编号{reference}',
    'receipt.headline': '我们已收到您的{kind, select, complaint {投诉} suggestion {建议}}，正在处理',
    'receipt.preview': '最迟答复时间：{by}',
    'receipt.thanks':
      '感谢您的反馈。{kind, select, complaint {对给您带来的不便，我们深表歉意。} suggestion {}}接下来的安排如下。',
    'receipt.again': '您此前曾就此事与我们联系（{reference}），我们将在原有基础上继续处理。',
    'receipt.danger': '如存在人身安全风险，请立即停止使用相关货物并单独存放，等待我们与您联系。',
    'receipt.fact':
      '{fact, select, reference {编号} about {类别} order {订单} article {货号} lot {批次} remedy {您的诉求} received {收到时间} answer_by {最迟答复时间}}',
    'receipt.wrote': '您的描述',
    'receipt.next': '接下来的步骤',
    'receipt.who': '此事由您的客户经理负责处理。',
    'receipt.call': '客户经理可能会致电您了解情况。',
    'receipt.answer': '我们最迟于{by}给您答复。',
    'complain.title': '请告诉我们哪里出了问题',
    'complain.intro': '提交后，您将立即获得编号以及我们的答复期限。也欢迎您在此提出建议。',
    'complain.for-account': '客户：{account}',
    'complain.part': '{part, select, what {发生了什么？} goods {涉及哪些货物？} you {我们应答复谁？}}',
    'complain.field':
      '{field, select, name {您的姓名} email {您的电子邮箱} organisation {您的公司} orderId {订单号} category {问题类别} description {发生了什么？何时发生？} sku {货号} lot {批次} quantityAffected {受影响的数量} remedySought {您希望如何解决？} safety {有人受伤，或可能造成人身伤害} website {请勿填写此栏}}',
    'complain.hint':
      '{field, select, name {便于我们联系您。} email {答复将发送至此邮箱。} orderId {见订单确认函或发票。} description {描述越具体，我们越能尽快为您解决。} lot {见包装或标签。} quantityAffected {请填写数字，例如250。} safety {我们不分昼夜立即处理。请停止使用相关货物。}}',
    'complain.optional': '{label}（选填）',
    'complain.send': '提交',
    'complain.problems': '尚未提交，请先更正以下内容：',
    'complain.problem':
      '{field, select, name {请填写您的姓名。} email {请填写有效的电子邮箱。} organisation {请用一行填写公司名称（最多200字）。} orderId {订单号只能包含字母、数字、点和连字符，也可留空。} category {请选择问题类别。} description {请描述发生的情况（最多5000字）。} sku {请用一行填写货号（最多128字）。} lot {请用一行填写批次（最多128字）。} quantityAffected {请填写大于零的数字，或留空。} remedySought {请选择一种解决方式，或不选。} safety {请勾选此项，或保持不选。} website {请将此栏留空：它用于防止机器提交。}}',
    'complain.notice':
      '{notice, select, too_quick {提交速度过快。请再核对一遍后重新提交。} too_old {此页面打开时间过长，内容尚未提交。请核对后重新提交。} link_over {您使用的链接已失效，请告诉我们您是谁。} too_many {今天此处无法再接收更多内容。请致电或来信，我们会同样予以答复。}}',
    'complain.wrong-title': '未提交：{title}',
    'complain.kept-title': '谢谢，我们已收到',
    'complain.kept': '您的编号如下，查询时请提供：',
    'complain.kept-by': '我们最迟于{by}给您答复。',
    'complain.kept-mail': '确认邮件正在发往您的邮箱。',
    'complain.kept-over': '您提交的内容已妥善保存。此页面仅在一段时间内显示，编号请见我们的邮件。',
    'complain.another': '提交其他问题',
    'case.title': '您的{kind, select, complaint {投诉} suggestion {建议}}{reference}',
    'case.status':
      '{status, select, received {我们已收到} acknowledged {我们已收到} assessed {正在处理} investigating {正在处理} responded {我们的答复正在发送} decided {我们已答复} closed {已结案} reopened {正在重新处理} withdrawn {您已撤回} referred {已由外部机构受理}}',
    'case.closes': '如在{on}前未收到您的回音，我们将予以结案。',
    'case.waits': '{for, select, us {目前无需您提供其他信息。} customer {请告诉我们，答复是否已解决问题。}}',
    'case.part':
      '{part, select, facts {具体内容} words {您的描述} added {您的补充} letters {我们发给您的信函} answer {我们的答复} solved {问题解决了吗？} add {需要补充吗？} withdraw {要撤回吗？}}',
    'case.letter':
      '{letter, select, complaint_acknowledgement {{on}：确认函} complaint_holding {{on}：新的答复期限} complaint_news {{on}：进展通报} complaint_decision {{on}：我们的答复} complaint_survey {{on}：处理满意度调查} other {{on}：信函}}',
    'case.field':
      '{field, select, text {您想补充什么？} why {尚未解决：还缺少什么？} confirm {是的，我撤回}}',
    'case.hint': '{field, select, text {将立即转给处理人员。} withdraw {将就此结案，不再答复。}}',
    'case.send':
      '{step, select, add {提交补充} solved {是的，已解决} again {没有，请重新处理} withdraw {撤回}}',
    'case.problem':
      '{field, select, text {请填写要补充的内容（最多2000字）。} why {请填写还缺少什么（最多2000字）。} confirm {如需撤回，请勾选此项。}}',
    'case.told':
      '{told, select, added {谢谢，已收到您的补充内容。} withdrawn {您已撤回。} solved {谢谢，很高兴问题已解决。} again {谢谢，我们将重新处理。} late {提交未被接受：请在下方查看最新进展。} too_much {补充内容过多，本次未被接受。请致电我们。}}',
    'case.wrong-title': '未提交：{title}',
    'case.expired': '链接已过期或不完整。请使用我们最近一封信函中的链接。',
    'letter.case': '查看处理进展',
    'survey.subject': '您对投诉{reference}的处理满意吗？',
    'survey.headline': '您对投诉的处理满意吗？',
    'survey.opening': '您的投诉{reference}已于数日前结案。我们希望了解您对处理过程的评价。',
    'survey.why': '仅两个问题，一分钟即可完成，且只询问一次。',
    'survey.answer': '回答两个问题',
    'survey.footer': '编号{reference}。您收到本邮件是因为您曾向我们提出投诉。',
    'survey.title': '您的投诉{reference}：处理得如何？',
    'survey.field':
      '{field, select, rating {您对我们处理投诉的评价如何？} better {我们应在哪些方面改进？（选填）}}',
    'survey.rating': '{rating, select, 5 {非常满意} 4 {满意} 3 {一般} 2 {不满意} 1 {非常不满意}}',
    'survey.problem': '{field, select, rating {请选择您的评价。} better {最多填写2000字。}}',
    'survey.send': '提交',
    'survey.state':
      '{state, select, answered {感谢您的评价，已与投诉一并保存。} over {目前没有需要回答的问题。}}',
    'holding.subject': '对您{kind, select, complaint {投诉} suggestion {建议}}{reference}的答复需要更多时间',
    'holding.headline': '我们未能按承诺的时间答复，深表歉意',
    'holding.sorry':
      '我们曾承诺于{promised}前答复您的{kind, select, complaint {投诉} suggestion {建议}}{reference}，但无法如期做到。',
    'holding.next':
      '我们最迟于{by}给您答复，在此之前您的{kind, select, complaint {投诉} suggestion {建议}}将继续处理。',
    'news.subject':
      '{news, select, customer {处理您的{kind, select, complaint {投诉} suggestion {建议}}{reference}需要您提供信息} goods {您的{kind, select, complaint {投诉} suggestion {建议}}{reference}正在等待货物寄回} resumed {您的{kind, select, complaint {投诉} suggestion {建议}}{reference}已恢复处理} update {您的{kind, select, complaint {投诉} suggestion {建议}}{reference}仍在处理中}}',
    'news.headline':
      '{news, select, customer {我们在等待您的回复} goods {我们在等待货物寄回} resumed {处理已恢复} update {我们仍在核查}}',
    'news.opening':
      '{news, select, customer {为答复您的{kind, select, complaint {投诉} suggestion {建议}}{reference}，我们需要您提供以下信息或配合。} goods {为答复您的{kind, select, complaint {投诉} suggestion {建议}}{reference}，我们需要先收到相关货物。} resumed {您的{kind, select, complaint {投诉} suggestion {建议}}{reference}所等待的事项已落实，我们继续处理。} update {您的{kind, select, complaint {投诉} suggestion {建议}}{reference}尚在核查，我们一直在跟进。}}',
    'news.stands-still': '在此之前，答复期限暂停计算，但最晚至{until}；届时我们将根据已掌握的情况继续处理。',
    'news.next': '我们最迟于{by}再次向您通报进展。',
    'draft.thanks': '感谢您的反馈，我们已对此进行了调查。',
    'draft.thanks-about': '感谢您的反馈，我们已对此进行了调查（{about}）。',
    'draft.suggestion': '感谢您提出的建议，我们已认真阅读。',
    'draft.verdict':
      '{verdict, select, upheld {您反映的问题属实，对由此给您带来的不便，我们深表歉意。} partly {您反映的问题部分属实，对由此给您带来的不便，我们深表歉意。} rejected {我们理解您提出此事的原因。经调查，我们未发现我方存在过失。}}',
    'draft.cause': '调查结果：{cause}。',
    'draft.remedy':
      '{remedy, select, replacement {我们将免费为您更换。} refund {我们将退还您为相关货物支付的货款。} credit {我们将就相关货物为您开具贷项凭单。} repair {我们将免费为您维修。} apology {请接受我们诚挚的歉意。} other {我们将按与您商定的方式妥善处理。}}',
    'draft.paid':
      '{remedy, select, refund {我们将向您退款{amount}。} credit {我们将为您开具{amount}的贷项凭单。}}',
    'draft.learning': '我们已记录问题原因，以防再次发生。',
    'decision.subject': '关于您{kind, select, complaint {投诉} suggestion {建议}}{reference}的答复',
    'decision.headline':
      '{kind, select, complaint {{verdict, select, upheld {您的投诉成立，以下是我们的处理方案} partly {您的投诉部分成立，以下是我们的处理方案} rejected {我们已核查您的投诉，但得出了不同的结论}}} suggestion {感谢您的建议，以下是我们的处理结果}}',
    'decision.opening':
      '现就您于{received}提出的{kind, select, complaint {投诉} suggestion {建议}}（{reference}）答复如下。',
    'decision.fact': '{fact, select, decision {结论} remedy {处理方式} amount {金额}}',
    'decision.answer': '我们的答复',
    'decision.also': '本答复同时适用于您以{references}提出的内容。',
    'decision.solved': '问题解决了吗？',
    'decision.solved-ask':
      '请在您的{kind, select, complaint {投诉} suggestion {建议}}页面告诉我们，此处理结果是否令您满意。',
    'decision.solved-button': '告诉我们是否已解决',
    'decision.not-settled':
      '如果您对此结果不满意，{replies, select, yes {请直接回复本邮件，我们将重新处理{reference}。} no {请联系您的客户经理，我们将重新处理{reference}。}}',
    'decision.closes':
      '如在{on}前未收到您的回音，我们将对您的{kind, select, complaint {投诉} suggestion {建议}}结案。',
    'outside.route':
      '如果您不同意我们的答复，可向外部机构投诉：{name}{where, select, page {，{url}} unsaid {。}}',
    'outside.route-until':
      '如果您不同意我们的答复，可于{until}前向外部机构投诉：{name}{where, select, page {，{url}} unsaid {。}}',
    'decision.signed': '此致\n{name}\n{company}',
    'decision.footer':
      '编号{reference}。您收到本邮件是因为您曾向我们提出{kind, select, complaint {投诉} suggestion {建议}}。',

    'not-enough.order-days':
      '数据尚不足：目前只有{seen, number}个下单日，至少需要{needed, plural, other {#}}个。',
    'not-enough.own-level': '数据尚不足：最近{days, plural, other {#}}天之前的订单太少。',
    'not-enough.prices': '数据尚不足。{missing}',
    'not-enough.promises':
      '数据尚不足：目前只有{seen, number}次约定交期的交货记录，至少需要{needed, plural, other {#}}次。',
    'not-enough.payments': '数据尚不足：近期或此前的付款太少，无法比较。',

    'silence.rhythm':
      '{days, plural, =0 {今天刚下单} other {已有#天未下单}}，通常{usual, plural, =1 {每天} other {每#天}}下单一次。',
    'silence.one-order': '{days, plural, =0 {今天刚下单} other {已有#天未下单}}，目前仅下过一次单。',
    'silence.no-order': '尚无下单记录。',
    'silence.likely': '{rhythm}仅凭这一点，未来{horizon, plural, other {#}}天内不下单的可能性为{likely}。',
    'silence.season':
      '去年同期也没有订单（{left}至{returned}之间未下单），因此在{until}之前，未下单的影响从轻计算。',
    'spend.per-order-day': '平均每个下单日的金额为{worth}。',
    'spend.unknown': '下单日的金额未知。',

    'complaints.rate':
      '{orders, plural, other {#}}笔订单中，{complaints, plural, =0 {{returns, plural, =0 {没有投诉} other {有#次质量退货}}} other {有#次投诉{returns, plural, =0 {} other {和#次质量退货}}}}。',
    'complaints.repeated':
      '有{repeats, plural, other {#}}次投诉发生在另一次投诉后的{within, plural, other {#}}天内。',
    'complaints.surge':
      '一年内共{total, plural, other {#}}次投诉，其中{recent, number}次集中在截至{until}的{days, plural, other {#}}天内；纯属偶然的概率为{chance}。',
    'complaints.open':
      '仍有{open, plural, other {#}}件投诉未处理完{oldest, plural, =0 {，均为今天提出} other {，最早的一件已有#天}}。',
    'complaints.overdue': '有{open, plural, other {#}}件投诉已超过{days, plural, other {#}}天仍未处理完。',
    'complaints.tenure': '自{since}起即为客户，投诉的影响因此减轻。',
    'complaints.confirmed': '客户已确认{complaints, plural, other {#}}件投诉得到解决。',
    'complaints.history':
      '共有{days, plural, other {#}}天出现投诉或退货，最近一次{ago, plural, =0 {就在今天} other {在#天前}}。',
    'complaints.none-yet': '至今没有投诉或退货。',
    'complaints.none-open': '没有未处理完的投诉。',
    'complaints.none-confirmed': '没有经客户确认已解决的投诉。',

    'price.discounts': '{known, plural, other {#}}个订单行中，有{discounted, number}个以折扣价购买。',
    'price.discounts-unknown':
      '折扣情况未知：只有{known, number}个订单行注明目录价或折扣，至少需要{needed, plural, other {#}}个。',
    'price.no-line-known': '没有订单行注明是否以折扣价售出。',
    'price.answer':
      '{day}，{items, plural, other {#}}种商品{price, select, up {涨价} down {降价}}{by}之后，其采购量{against, select, others {相对其他商品} nothing {}}{volume, select, up {上升} down {下降}}{change}。',
    'price.elasticity': '{answers}价格每上涨1%，采购量约下降{strength}%。',
    'price.no-answer': '其采购量并未随价格变化：涨价未使其减少采购，降价也未使其增加采购。',
    'price.no-changes': '其采购的商品价格没有变动。',
    'price.too-few-purchases': '{changes, plural, other {#}}次调价前后的采购太少，无法判断其对价格的反应。',
    'price.quotes-lost': '有{lost, plural, other {#}}次报价因价格原因未成交。',
    'price.no-quote-lost': '没有因价格原因未成交的报价。',
    'price.cheaper': '{since}以来采购的商品，价格通常比此前低{by}。',
    'price.cheaper-items': '{since}以来采购的商品，价格通常比此前低{by}（{more}增多，{less}减少）。',
    'price.not-cheaper': '{since}以来没有转向低价商品的迹象。',
    'price.drift-unknown': '采购太少，无法判断是否转向低价商品。',

    'share.spend':
      '截至{until}的{days, plural, other {#}}天内采购{spent}，其自身的正常水平约为{expected}{season, select, counted {（已计入去年的季节性）} unknown {}}。',
    'share.order-worth': '每个下单日的金额约为{now}，此前约为{before}。',
    'share.assortment': '每个下单日平均采购{now}种商品，此前为{before}种。',
    'share.stopped':
      '{usual, plural, other {#}}种常购商品中，有{stopped, number}种自{since}起未再采购（{articles}）。',
    'share.stopped-among-others':
      '{usual, plural, other {#}}种常购商品中，有{stopped, number}种自{since}起未再采购（{articles}等）。',
    'share.as-before': '采购量与以往大致相当。',
    'share.less-often': '下单次数减少（{orders, plural, other {#}}个下单日，正常应为{expected, number}个）。',
    'share.less-often-smaller':
      '下单次数减少（{orders, plural, other {#}}个下单日，正常应为{expected, number}个），且每单金额下降{by}。',
    'share.orders': '{often, select, same {下单次数与以往相同} more {下单次数增加}}。',
    'share.orders-smaller':
      '{often, select, same {下单次数与以往相同} more {下单次数增加}}，但每单金额下降{by}。',

    'attitude.unknown': '没有满意度调查、客户经理更换或输给竞争对手的报价记录。',
    'attitude.survey': '{day}的满意度调查得分为{score, number}（量表{from, number}至{to, number}）。',
    'attitude.new-owner': '自{day}起更换了客户经理。',
    'attitude.rivals': '有{quotes, plural, other {#}}份报价输给了具名竞争对手，最近一次于{day}输给{rival}。',

    'promises.kept': '最近{of, plural, other {#}}次交货均按期足量交付。',
    'promises.late': '最近{of, plural, other {#}}次交货中，有{broken, number}次晚于约定日期。',
    'promises.late-or-missing':
      '最近{of, plural, other {#}}次交货中，有{broken, number}次未按期足量交付，其中{missing, number}次始终未交齐。',
    'promises.overdue':
      '{orders, plural, =1 {有1笔订单已过约定交期{days, plural, other {#}}天仍未交齐} other {有#笔订单已过约定交期仍未交齐，最早的一笔已逾期{days, plural, other {#}}天}}。',
    'promises.unknown': '约定交期的交货记录太少，无法判断。',
    'payments.days':
      '近期平均在{nowSide, select, after {到期日后{now, plural, other {#}}天} before {到期日前{now, plural, other {#}}天} on {到期日当天}}付款，此前平均在{beforeSide, select, after {到期日后{before, plural, other {#}}天} before {到期日前{before, plural, other {#}}天} on {到期日当天}}付款。',
    'payments.overdue':
      '{invoices, plural, =1 {有1张发票的未付时间超出其惯例，已逾期{days, plural, other {#}}天} other {有#张发票的未付时间超出其惯例，最早的一张已逾期{days, plural, other {#}}天}}。',
    'payments.unknown': '付款记录太少，无法判断其付款情况。',

    together: '{parts}',
    'risk.base': '任何客户的起始风险均为{probability}。',
    'risk.base-learned': '本公司客户的平均起始风险为{probability}。',
    'risk.sign': '{fact}就本公司而言，这是{of, select, leaving {流失} staying {留存}}的迹象。',
    'risk.judged':
      '{band, select, green {绿色} yellow {黄色} red {红色}}：未来{horizon, plural, other {#}}天内不下单的可能性为{likely}（一般客户为{usual}）。',
    'risk.shrinking':
      '{band, select, green {绿色} yellow {黄色} red {红色}}，采购萎缩：客户仍在下单，但采购量远低于其自身的正常水平；未来{horizon, plural, other {#}}天内不下单的可能性为{likely}（一般客户为{usual}）。',
    'risk.dated': '截至{day}，{judgement}',

    'judged.reported': '提交时标注为{severity, select, minor {轻微} major {重大} critical {严重}}。',
    'judged.safety-reported': '提交时标注为安全问题。',
    'judged.danger': '描述中提到对人身或财产的危险：“{words}”。',
    'judged.standstill': '描述中提到客户的生产或业务停顿：“{words}”。',
    'judged.failure': '描述中提到货物、交付或发票出现问题：“{words}”。',
    'judged.nothing': '描述中没有迹象表明存在更大的损害。',
    'judged.share':
      '按{from, select, quantity {提交的数量} description {描述}}估算，约{share}的货物受到影响。',
    'judged.shares-differ': '按提交的数量约{share}的货物受到影响，按描述则为{written}：请向客户核实。',
    'judged.same-matter': '同一事项的投诉不久前刚刚答复。',
    'judged.repeated': '这是该客户{days, plural, other {#}}天内的第{number, number}次投诉。',
    'judged.tier': '该客户的等级为{tier}。',
    'redress.named':
      '{remedy, select, replacement {更换相关货物} refund {退款} credit {开具贷项凭单} repair {维修} apology {致歉} other {其他方式} none {不予补救}}',
    'redress.as-asked': '这是客户的要求，也正好能弥补问题。',
    'redress.nothing-owed': '建议无需补救。',
    'redress.not-upheld': '投诉不成立，无需补救。',
    'redress.not-ours': '原因不在本公司，无需补救。',
    'redress.fits': '这能弥补所发生的问题。',
    'redress.fits-better': '这能弥补所发生的问题；客户的要求是{asked}。',
    'redress.within': '{match}相关货物价值{worth}，在负责人的权限之内。',
    'redress.above': '{match}相关货物价值{worth}；超过{limit}须经上级同意。',
    'redress.no-rate': '{match}相关货物价值{worth}；因没有汇率可判断是否超过{limit}，须经上级同意。',
    'redress.worth-unknown': '{match}订购的货物价值{ordered}，其中有多少受影响尚不清楚：请先与客户确认。',

    'offer.own': '{title}',
    'offer.repair-visit': '安排专家上门解决所发生的问题',
    'offer.needs-visit': '安排专家上门了解后续需求',
    'offer.longer-terms':
      '接下来{orders, plural, other {#}}笔订单的付款期限延长至{days, plural, other {#}}天',
    'offer.priority-delivery': '{months, plural, other {#}}个月内免费优先配送',
    'offer.credit': '下一笔订单抵减{most}',
    'offer.discount': '{months, plural, other {#}}个月内常购商品优惠{depth}，累计不超过{most}',
    'offer.gain': '若此类客户中有{acceptance}接受，且留存时间符合我们的假设，预计收益将比成本高出约{value}。',
    'offer.none-pays': '对该客户而言，没有一项优惠的收益高于成本：请致电，但不提供优惠。',
    'offer.complaint-open': '有投诉尚未处理完：请先妥善处理，再谈业务。',
    'offer.complaint-recent': '{closed}刚有一件投诉答复或结案：请先确认问题是否真正解决，暂不推销。',
    'offer.risk-unknown': '该客户的风险尚不明确。',
    'offer.no-rate': '优惠以{to}衡量，而没有从{from}换算的汇率：请致电，但不提供优惠。',
    'offer.too-dear': '“{offer}”的成本将高于预期收益。',
    'offer.other-reason': '“{offer}”与客户可能流失的原因不符。',
    'offer.no-price-evidence': '“{offer}”会降低价格，而没有迹象表明客户在意价格。',
    'offer.contribution': '“{offer}”只适用于年净贡献不低于{least}的客户。',
    'offer.too-deep': '“{offer}”的成本将超过其年采购额的{depth}。',
    'offer.used': '“{offer}”已达到该客户可享受的次数上限。',
    'offer.too-soon': '“{offer}”在最近{days, plural, other {#}}天内已提供给该客户。',
    'offer.liability': '“{offer}”将超出该优惠对全部客户的承诺总额上限。',

    'why.complaint':
      '关于{about}的{category, select, quality {质量} delivery {交付} price {价格} service {服务} billing {账单} safety {安全} other {其他}}投诉，判定为{severity, select, minor {轻微} major {重大} critical {严重}}。',
    'why.complaint-of-nothing-named':
      '{category, select, quality {质量} delivery {交付} price {价格} service {服务} billing {账单} safety {安全} other {其他}}投诉，判定为{severity, select, minor {轻微} major {重大} critical {严重}}。',
    'why.suggestion':
      '客户提出的是建议，并非投诉；判定为{severity, select, minor {轻微} major {重大} critical {严重}}。',
    'why.unknown-sender': '未找到发件人所属的客户：{sender}。',
    'why.unknown-account': '尚无系统提供该客户的资料。',
    'why.customer-added': '客户补充说明：{text}',
    'why.safety': '此事涉及安全。',
    'why.came-back': '该投诉再次提出：首次答复未能解决问题。',
    'why.another-complaint': '就同一事项的另一件投诉（{reference}）：{description}',
    'why.no-order-since': '已联系上客户，但此后仍未下单。',
    'why.survey-words': '客户原话：{words}',
    'why.said-then': '当时的沟通内容：{note}',
    'why.undelivered': '没有邮件能将我们的答复送达客户，或无法确定是否已送达。',
    'why.decided': '决定如下：{answer}',
    'why.handed-over': '您从{former}处接手该客户。',
    'why.major': '这是重要客户：由客户信任的人介绍新的负责人更为妥当。',
    'why.lot-complaints': '关于{about}，我们已收到{complaints, number}起投诉。',
    'why.lot-received': '该客户随订单{order}收到了此货物。',
    'about.order': '订单{order}',
    'about.article': '货号{article}',
    'about.lot': '批次{lot}',
    'do.call-first': '请在客户发现问题之前致电：客户手中有此批次货物。',
    'do.call-first-somebody': '请在客户发现问题之前致电{name}：客户手中有此批次货物。',
    'do.set-aside': '请客户暂停使用相关货物（{about}），并与客户一同检查。',
    'do.tell-lot': '请在下方填写了解到的情况；货物如有问题，将另行作为投诉受理。',
    'do.call-today': '请今天就致电：告知客户停止使用相关货物。',
    'do.find-account': '请查明此事属于哪家客户，并在链接页面上填写客户编号。',
    'do.weigh-suggestion': '请决定是否采纳该建议。',
    'do.speak': '与{name}沟通，了解事情经过。',
    'do.speak-to-customer': '与客户沟通，了解事情经过。',
    'do.decide-remedy': '请决定如何弥补。',
    'do.propose': '建议的处理方式：{remedy}。{why}',
    'do.write-answer': '请在链接页面上填写给客户的答复：将按您填写的原文发送。',
    'do.call': '致电您的联系人，询问发生了什么变化；先倾听，再谈优惠。',
    'do.call-somebody': '致电{name}，询问发生了什么变化；先倾听，再谈优惠。',
    'do.no-offer': '请不要提供优惠。{why}',
    'do.offer': '如有帮助，可以提供：{offer}。{why}',
    'do.tell-outcome': '请在链接页面上告知结果；若收到新订单，任务将自动完成。',
    'do.call-again': '请再次致电，提及上次沟通的内容，并询问还有什么顾虑。',
    'do.tell': '请通过电话、信函或当面告知{name}。',
    'do.tell-customer': '请通过电话、信函或当面告知客户。',
    'do.say-how-told': '请在链接页面上说明如何、何时告知了客户：投诉随后等待客户确认。',
    'do.propose-time': '与{name}（{email}）约定通话时间；双方在{at}均在工作时间内。',
    'do.agree-time': '与{name}（{email}）约定一个双方均在工作的时间。',
    'do.call-together': '共同致电联系人，由{former}向客户介绍您。',
    'do.call-somebody-together': '共同致电{name}，由{former}向客户介绍您。',
    'do.tell-call': '通话后请在链接页面上告知，由你们任何一方填写均可。',
    'do.ask-elsewhere': '致电您的联系人，了解他们从别处采购了什么、从何时开始。',
    'do.ask-elsewhere-somebody': '致电{name}，了解他们从别处采购了什么、从何时开始。',
    'do.ask-back': '询问怎样才能让其余业务回来。',
    'do.go-through-stopped': '逐一了解客户已停购的商品：现在由谁供货，原因是什么？',
    'do.ask-what-is-wrong': '致电您的联系人，了解有何不满，并认真倾听。',
    'do.ask-what-is-wrong-somebody': '致电{name}，了解有何不满，并认真倾听。',
    'do.complaint-of-it': '若客户提出投诉，请按投诉登记，以便按时答复。',
    'do.tell-heard': '请在链接页面上告知了解到的情况：新订单不会自动完成此任务。',

    'statement.activity':
      '{activity, select, order {订单处理} picking {拣货与包装} delivery {配送} return {退货处理} contact {电话、邮件与拜访} complaint {投诉处理} redress {已付补偿} offers {已接受的优惠} receivables {应收账款资金成本}}',
    'statement.action':
      '{action, select, protect {请维护好该客户：利润可观，服务成本低。} keep {请尽快采取措施挽留该客户：利润可观，服务成本低，但有流失迹象。} reprice {建议商谈价格或付款条件：商品利润偏低，服务成本并非问题所在。} redesign_service {建议调整服务方式：商品利润良好，但被服务成本消耗。} review {建议当面评估该客户：在作出任何承诺之前，利润和服务成本都需要核查。} not_enough_data {订单数量尚不足，暂无建议。} not_comparable {暂无建议：以该客户货币计的服务成本未知。}}',
    'statement.margin': '毛利占净销售额的{margin}。',
    'statement.serve': '服务成本占净销售额的{share}。',
    'statement.largest': '服务成本中最大的一项是{activity}，占{share}。',
    'statement.known-cost': '{known}的销售额有已知的单位成本；其余按{margin}的毛利率估算。',
    'statement.freight': '订单中报告的运费计为配送成本。',
    'statement.converted': '以{currencies}进行的交易按当日汇率计入。',
    'statement.other-currencies': '未包含以{currencies}进行的交易：没有已知汇率。',
    'statement.cost-rates': '服务成本费率以{currency}计，按{day}的汇率换算。',
    'statement.left-out': '因没有从{from}换算为{to}的已知汇率而未计入：{activities}。',
    'statement.subject': '{account}的收益与成本——客户损益表',
    'statement.headline': '客户损益表：{account}',
    'statement.opening': '以下为该客户自{from}至{to}带来的收益及服务成本，币种为{currency}。',
    'statement.recommendation': '建议',
    'statement.figures': '损益',
    'statement.serving': '服务成本明细',
    'statement.notes': '数据说明',
    'statement.row':
      '{row, select, list {目录价销售额} discounts {折扣} returns {退货与贷项凭单} net {净销售额} goods {商品成本} margin {毛利} serve {服务成本} contribution {净贡献}}',
    'statement.activity-hours': '{activity}，{hours}小时',
    'statement.footer': '仅供您和您的上级参考。相关费率由贵公司设定。',
    'statement.label': '客户损益表',
    'statement.in-short': '{from}至{to}净销售额{sales}，净贡献{contribution}。{advice}',

    'told.band-changed':
      '{account}由{from, select, learning {学习中} green {绿色} yellow {黄色} red {红色}}变为{to, select, learning {学习中} green {绿色} yellow {黄色} red {红色}}：{judgement}',
    'told.run-requested':
      '{account}：{playbook, select, complaint_handling {投诉处理} win_back {客户挽回} regain_share {采购份额恢复} joint_call {交接通话} lot_call {批次提醒电话} survey_call {满意度回访} account_cost_analysis {客户损益分析}}流程开始。{why}',
    'told.run-closed': '{account}：{playbook}流程已结束（{outcome}）。',
    'told.run-closed-because': '{account}：{playbook}流程已结束（{outcome}：{reason}）。',
    'told.task-opened':
      '{account}：{kind, select, complaint {投诉答复} win_back {客户挽回} follow_up {客户跟进} regain_share {采购份额} tell_customer {客户告知} joint_call {交接通话} lot_call {批次提醒} survey_call {满意度回访}}任务已交给负责人，截止{due}。',
    'told.task-answered':
      '{account}：{kind, select, complaint {投诉答复} win_back {客户挽回} follow_up {客户跟进} regain_share {采购份额} tell_customer {客户告知} joint_call {交接通话} lot_call {批次提醒} survey_call {满意度回访}}任务已由{by, select, owner {负责人} manager {负责人的上级} office {办公室} colleague {同事} order {订单}}答复（{outcome}）。',
    'told.complaint-received':
      '{account}提出投诉（{category, select, quality {质量} delivery {交付} price {价格} service {服务} billing {账单} safety {安全} other {其他} suggestion {建议}}，{severity, select, minor {轻微} major {重大} critical {严重}}）：{reference}。',
    'told.complaint-reopened': '{account}再次投诉：{reference}延续投诉{earlier}。',
    'told.complaint-ended':
      '{account}：投诉{reference}已{ended, select, closed {结案} withdrawn {撤回} referred {由客户提交外部机构处理}}（{decision, select, upheld {成立} partly {部分成立} rejected {不成立}}）。',
    'told.complaint-decided':
      '{account}：客户已获知投诉{reference}的处理结果（{decision, select, upheld {成立} partly {部分成立} rejected {不成立}}）。',
    'told.complaint-to-answer': '投诉{reference}等待答复。',
    'told.complaint-again': '投诉{reference}已重新受理。',
    'told.owner-changed': '该客户已更换负责人。',
    'told.order-cancelled': '曾使挽回流程结束的订单{order}已被取消。',
    'told.statement-recorded': '{account}：客户损益表已记录，建议为{action}。',
    'told.action-opened': '已启动纠正措施{action}：{about}。',
    'told.action-closed': '投诉率已下降，纠正措施{action}已关闭：{about}。',
    'told.low-survey': '该客户在满意度调查中给出了低分。',
    'told.lot-call': '该客户收到了纠正措施{action}所涉及的货物。',
    'told.model-promoted': '现起使用模型{version}：{why}',
    'told.model-rolled-back': '已由模型{before}退回使用模型{version}',
    'told.model-kept': '继续使用模型{version}：{why}',

    'refit.judged':
      '以{on}为起点对{accounts, number}家客户回测：布里尔分数{brier}，{rival}为{against}（相差{difference}，95%区间{low}至{high}）。',
    'refit.question': '双方均按{rival}所预测的{days, number}天作答。',
    'refit.horizon': '预测期{days, number}天：在{gaps, number}次下单间隔中，九成不超过此天数。',
    'refit.horizon-least': '预测期{days, number}天（下限）：在{gaps, number}次下单间隔中，九成不超过此天数。',
    'refit.horizon-most':
      '预测期{days, number}天（上限）：在{gaps, number}次下单间隔中，一成达到或超过此天数。',
    'refit.horizon-in-use':
      '预测期沿用现行的{days, number}天：由{gaps, number}次下单间隔得出的{measured, number}天与之相差不到五分之一。',
    'refit.horizon-unknown':
      '预测期{days, number}天，并非由数据得出：至少需要{needed, number}次下单间隔，目前已知{gaps, number}次。',
    'refit.few-accounts': '数据尚不足：已有{accounts, number}家客户下过单，需要{needed, number}家。',
    'refit.short-history': '数据尚不足：订单记录始于{since}，需要{days, number}天的记录。',
    'refit.few-outcomes':
      '数据尚不足：截至{on}可供检验的{accounts, number}家客户中，有{silent, number}家停止下单；停止与未停止的各需{needed, number}家。',

    'task.name':
      '{kind, select, complaint {{account}的投诉（{reference}）} win_back {挽回客户：{account}} follow_up {跟进客户：{account}} regain_share {了解{account}从别处采购了什么} tell_customer {向{account}告知处理结果（{reference}）} joint_call {与{account}的交接通话} lot_call {提醒{account}注意问题批次} survey_call {了解{account}有何不满}}',
    'task.greeting': '{name}，您好：',
    'task.subject': '{name}——请于{due}前回复',
    'task.headline':
      '{kind, select, complaint {{account}提出投诉，等待您的答复} win_back {{account}可能流失，您的一通电话或可挽回} follow_up {{account}已联系上，但仍未下单} regain_share {{account}的采购量低于以往} tell_customer {{account}尚未收到我们的答复} joint_call {请通过共同通话与{account}认识} lot_call {{account}收到的货物已有其他客户投诉} survey_call {{account}对我们不满意}}',
    'task.opening':
      '{kind, select, complaint {客户正在等待我们的答复，由您决定如何答复。} win_back {该客户的采购行为出现了流失前常见的变化。} follow_up {再打一通电话，才能让上一次沟通有结果。} regain_share {客户仍在下单，但部分采购可能已转向别处：请在其余业务流失之前了解情况。} tell_customer {投诉已有结论，但邮件无法送达，请您亲自告知客户。} joint_call {请由原负责人在通话中向客户介绍您；系统也已请其参加。} lot_call {其他客户对同一批货物提出了投诉，应由我们先行告知该客户。} survey_call {该客户在满意度调查中给出了低分：请尽早致电了解原因。}}',
    'task.part':
      '{part, select, they_wrote {客户原文} why {原因} offer {您可以提供} what_to_do {需要做什么}}',
    'task.label':
      '{label, select, account {客户} due {截止时间} reference {投诉编号} about {类别} remedy {客户诉求} contact {联系人}}',
    'task.account': '{name}（{id}）',
    'task.judged': '{category}，{severity}',
    'task.contact': '{name}，{email}',
    'task.offer': '{title}（成本约{cost}）',
    'task.button': '打开任务并回复',
    'task.footer':
      '此链接仅供您本人使用，无需登录，有效期至{until}。打开链接不会改变任何内容，只有提交表单才会生效。',
    'task.stopped-title': '已不再购买的商品',
    'task.stopped':
      '{article}：最近一次购买为{last}，此前约每{every, plural, other {#天}}购买一次（共{buys, plural, other {#个订货日}}）',
    'reminder.subject': '提醒：{name}——截止{due}',
    'reminder.headline': '{account}仍在等待您',
    'reminder.opening':
      '此任务尚未收到您的回复。若{due}前仍未回复，将转交下一位负责人{kind, select, complaint {，客户也会因此延迟得到答复} win_back {} follow_up {} regain_share {} tell_customer {，客户也会因此延迟得知结果} joint_call {} lot_call {} survey_call {}}。',
    'reminder.overdue': '此任务应于{due}前完成，至今无人回复。在有人回复之前，将一直由您负责。',
    'warning.subject': '即将超期：{name}——截止{due}',
    'warning.headline': '{account}的等待时间即将超过我们承诺的期限',
    'warning.opening':
      '此任务由{owner}负责，目前尚未答复。如{due}前仍无答复，将转交给您；现在提醒{owner}或可及时解决。',
    'escalation.subject': '已升级给您：{name}——请于{due}前回复',
    'escalation.headline': '{account}现在需要您处理',
    'escalation.late': '{owner}未能按时答复，现转交给您。客户仍在等待。',
    'escalation.late-somebody': '原负责人未能按时答复，现转交给您。客户仍在等待。',
    'escalation.handed-over': '{owner}将此任务移交给您，并留言：“{note}”',
    'approval.subject': '请您批准：{name}',
    'approval.headline': '对{account}的处理方案需要您同意',
    'approval.button': '查看并决定',
    'approval.opening': '{proposer}提出的方案超出其权限。在您同意之前，不会执行，也不会通知客户。',

    'page.title':
      '{kind, select, complaint {答复{account}的投诉} win_back {挽回客户：{account}} follow_up {跟进客户：{account}} regain_share {了解{account}从别处采购了什么} tell_customer {向{account}告知处理结果} joint_call {与{account}的交接通话} lot_call {提醒{account}注意问题批次} survey_call {了解{account}有何不满}}',
    'page.question': '结果如何？',
    'page.outcome':
      '{outcome, select, resolve {我已作出决定} hand_over {移交给我的上级} reached {已与客户沟通} won_back {客户承诺下单} lost {已流失} not_now {暂不跟进} regained {客户将恢复采购} reduced {采购量不会恢复} told {已告知客户} called_together {已共同致电客户} introduced {未共同通话，已自行介绍} warned {已提醒客户} used_up {客户已无此批次货物} heard {已了解不满原因} approve {同意} refuse {不同意} ordered {客户已再次下单}}',
    'page.outcome-hint':
      '{outcome, select, resolve {您的答复将发送给客户，并请其确认投诉是否已解决。} hand_over {适用于超出权限或您不在岗的情况。} reached {系统将等待订单；若无订单，会再请您跟进一次。} won_back {系统将等待订单：只有订单才算挽回客户。} lost {客户暂时不会回来。须先经您的上级同意。} not_now {现在不是合适的时机，任务将在您选择的日期再次提醒您。} regained {后续订单会体现是否恢复。} reduced {客户已转向别处采购或不再需要：请说明原因。} told {投诉随后等待客户确认。} called_together {交接随之完成。} introduced {交接随之完成：请说明未共同通话的原因。} warned {客户如发现问题，将另行作为投诉受理。} used_up {已无货物需要停用。} heard {请写明客户所说的内容；若属投诉，请另行登记。} approve {将按提议执行。} refuse {将附上您的理由退回。}}',
    'page.undelivered': '邮件无法送达该客户，请您亲自告知；告知后投诉才会关闭。',
    'page.field':
      '{field, select, outcome {结果} decision {投诉是否成立？} cause {问题的根本原因} remedy {如何处理？} amount {金额} answer {给客户的答复} note {备注} reason {客户减少或停止采购的原因} refusal {为什么不同意？应如何处理？} until {何时再次提醒您？} offer {优惠的结果如何？} how {您如何告知客户？} toldOn {哪一天？} account {客户编号} orderId {订单} by {答复人} at {时间}}',
    'page.amount-in': '金额（{currency}）',
    'page.hint':
      '{hint, select, amount {仅在付款或开具贷项凭单时填写，例如120.50} answer {将按您填写的原文发送给客户。} answer_undelivered {邮件无法送达该客户：之后会请您说明如何、何时告知了客户。} note {仅供同事查看，客户不会看到。} until {明天起一年以内的日期。} offer {只有客户接受时才产生成本。} account {按贵公司系统中的编号填写。此发件人今后的来信也将归入该客户，任务将转给其客户经理。} cause {供公司改进之用；只有您写进答复的内容，客户才会看到。} draft {以客户的语言起草，您可以修改。您自己写的内容会保留。}}',
    'page.draft': '建议处理方式并起草答复',
    'page.proposed': '建议：{why}',
    'page.choose': '请选择',
    'page.send': '提交',
    'page.problems': '尚未提交，请先更正以下内容：',
    'page.wrong-title': '未提交：{title}',
    'page.problem':
      '{field, select, outcome {请选择一个结果。} decision {请选择投诉是否成立。} cause {请选择一个原因，或留空。} remedy {请选择处理方式。} amount {请填写金额，例如120.50，或留空。} answer {请填写给客户的答复（最多5000字）。} note {请填写简短备注（最多2000字）。} reason {请选择减少或停止采购的原因。} refusal {请说明不同意的理由以及应如何处理（最多2000字）。} until {请选择明天起一年以内的日期。} offer {请选择优惠的结果。} how {请选择告知方式。} toldOn {请填写日期，例如2026-03-02，或留空。} account {请填写已有客户的编号。}}',
    'page.whose': '属于哪家客户？',
    'page.whose-send': '归入该客户',
    'page.check-title':
      '{step, select, letter {将此答复发送给{account}？} reject {认定{account}的投诉不成立？} tell {按此答复{account}？} let_go {暂时放弃{account}？} less {接受{account}减少采购？} agree {同意对{account}的处理方案？}}',
    'page.check-answer': '您的答复',
    'page.check-letter': '客户将收到的信函',
    'page.check-to': '收件人：{name}，{email}',
    'page.check-subject': '主题：{subject}',
    'page.check-then':
      '{step, select, letter {信函将发送给客户，并请其确认投诉是否已解决。} reject {信函将告知客户投诉不成立，并询问其是否接受。} tell {邮件无法送达该客户：之后会请您说明如何、何时告知了客户，投诉随后等待客户确认。} let_go {不会再就此安排联系该客户。} less {原因将被保存，不会再就此安排联系该客户。} agree {将按提议执行。}}',
    'page.check-approval': '须先经{name}同意；在此之前不会执行，也不会通知客户。',
    'page.confirm':
      '{step, select, letter {确认发送} reject {确认不成立} tell {确认决定} let_go {确认放弃} less {确认接受} agree {确认同意} propose {确认提交审批}}',
    'page.change': '返回修改',
    'page.open-complaint': '该客户有未处理完的投诉（{references}）。请先妥善处理，此任务将等待。',
    'page.bounced': '发给该客户联系人的邮件被退回：请改用电话，并更正邮箱地址。',
    'page.refused': '{name}未同意：{reason}',
    'page.snoozed': '此任务将于{until}再次提醒。您也可以现在就回复。',
    'page.approval': '您是否同意？',
    'page.approval-why':
      '{why, select, amount {{name}提出以下处理，金额超出其权限。} letting_go {{name}提议放弃该客户。}}',
    'page.waits-title': '等待批准',
    'page.waits': '须先经{name}同意，在此之前不会通知客户。',
    'page.moved-title': '此任务现由他人处理',
    'page.moved':
      '{name}自{since}起负责：{handing, select, new {最初即由其负责} escalated {未能按时答复} handed_over {已移交} reassigned {已转派} absent {原负责人不在岗} unreachable {发给原负责人的邮件被退回} owner_change {现由其负责该客户} returned {已退回给其处理}}。',
    'page.handed-title': '您已移交此任务',
    'page.handed': '{name}自{since}起负责，并会收到附有您备注的邮件。',
    'page.sent-back-title': '您未同意',
    'page.sent-back': '{name}自{since}起重新负责，并已看到您的理由。',
    'page.ended-title': '此任务已关闭',
    'page.ended':
      '{status, select, closed {有人在未答复的情况下关闭了此任务。} dropped {任务起因已消失，无需再处理。}}',
    'page.ended-reason': '原因：{reason}',
    'page.ended-because':
      '原因：{because, select, recovered {客户的采购量已基本恢复到以往水平} taken_back {产生该任务的数据已被撤回} owner_changed {该客户现已由他人负责} complaint_closed {投诉已关闭} complaint_withdrawn {投诉已撤回} complaint_referred {客户已将投诉提交外部机构}}',
    'page.add-note': '还有什么要告诉同事的吗？',
    'page.keep-note': '保存备注',
    'page.noted': '备注已保存。',
    'page.decided': '谢谢，此任务已有结果',
    'page.decided-by': '{name}已作出决定',
    'page.decided-by-order': '客户已下单，无需再处理',
    'page.agreed': '{name}已于{at}批准。',
    'page.held': '此决定将于{until}生效。',
    'page.may-take-back': '目前尚未发出：此决定将于{until}生效，在此之前您可以撤回。',
    'page.take-back': '撤回',
    'page.taken-back': '您已撤回：未发送也未作出任何决定。您填写的内容仍保留在下方表单中。',
    'page.next': '后续安排',
    'page.next-step':
      '{next, select, letter {含此答复的信函将发送给客户，投诉随后等待客户确认。} tell {邮件无法送达该客户：将请客户经理亲自告知，投诉随后等待客户确认。} waits {客户已得到答复。客户确认已解决，或在规定期限内没有回音，投诉即结案。} closed {客户已得到答复，投诉已关闭，无需再处理。} order {系统将等待客户的订单；若无订单，会再请您跟进一次。} last_order {系统将等待客户的订单：只有订单才算挽回客户。} ordered {无需再处理。} over {此任务到此结束，不会再就此安排联系。客户今后的订单照常计入。} regained {后续订单会体现客户是否恢复采购。} reduced {原因已保存，不会再就此安排联系。} handed_over {交接已完成，无需再处理。}}',
    'page.late': '您刚才提交的内容未被采用：{name}已于{at}作出决定。',
    'page.late-yourself': '您刚才提交的内容未被采用：您已于{at}作出决定。',
    'page.late-proposed': '您刚才提交的内容未被采用：{name}已于{at}提出处理方案，正等待批准。',
    'page.late-order': '您刚才提交的内容未被采用：客户已于{at}下单，任务随之完成。',
    'page.late-over': '您刚才提交的内容未被采用：此任务已于{at}结束。',
    'page.late-moved': '您刚才提交的内容未被采用：任务情况已有变化。',
    'page.by-order': '收到的订单',
    'page.expired-title': '此链接已失效',
    'page.expired': '链接已过期或无效。如任务仍未完成，请使用最近一封邮件中的链接。',

    'morning.subject': '今日{count, plural, other {#}}项任务，首先：{first}',
    'morning.headline': '今日待办：{count, plural, other {#}}项任务',
    'morning.opening':
      '以下为新任务、今日到期和已逾期的任务。每项任务都有各自的链接，页面会说明原因和需要做什么，您可直接在页面上回复。',
    'morning.overdue': '已逾期',
    'morning.due': '即将到期',
    'morning.fresh': '新任务',
    'morning.item': '{name}——请于{due}前回复',
    'morning.late-item': '{name}——应于{due}前完成',
    'morning.open':
      '{kind, select, complaint {答复{account}} win_back {打开任务：{account}} follow_up {打开任务：{account}} regain_share {打开任务：{account}} tell_customer {打开任务：{account}} joint_call {打开任务：{account}} lot_call {打开任务：{account}} survey_call {打开任务：{account}}}',
    'morning.footer':
      '这些链接仅供您本人使用，无需登录，有效期至{until}。打开链接不会改变任何内容，只有提交表单才会生效。',
    'morning.unsubscribe': '请不要再通过邮件向我发送客户损益表',
    'morning.dropped': '无需再处理',
    'morning.dropped-item':
      '{name}——{why, select, taken_back {产生该任务的数据已被撤回} recovered {该客户已恢复以往的采购} owner_changed {该客户现已由他人负责} complaint_ended {该投诉已由他人结束}}',
    'morning.handed-on': '不再由您负责',
    'morning.handed-on-item': '{account}自即日起由{owner}负责。未完成的任务已一并移交，原链接会有说明。',
    'morning.call': '向{account}介绍{owner}',
    'morning.call-at':
      '{owner}（{email}）现负责该客户并已收到任务，请与其共同致电客户。双方在{at}均在工作时间内。',
    'morning.call-undated': '{owner}（{email}）现负责该客户并已收到任务，请约定时间并共同致电客户。',
    'morning.action': '纠正措施',
    'morning.action-opened':
      '新启动，由您负责：{about}（目前{complaints, number}起，已超出偶然波动）。请查明原因并加以改进；我们将于{check}检查投诉是否减少。编号{action}。',
    'morning.action-goes-on':
      '尚未解决：{about}（自上次检查以来{complaints, number}起，未见减少）。下次检查日期为{check}。编号{action}。',
    'morning.statement': '客户损益表：{account}',
    'morning.news-subject': '今日无待办任务，{count, plural, other {#}}条客户动态',
    'morning.news-headline': '客户动态',
    'morning.news-opening': '今日没有新增或到期的任务，以下情况请您知悉：',
    'morning.news-footer': '仅供您和您的上级参考。',

    'background.label':
      '{label, select, role {职务} phone {电话} lot {批次} affected {受影响数量} orders {最近订单} last_contact {最近联系}}',
    'background.months': '每月订单数（截至{until}）',
    'background.month': '{month}',
    'background.orders': '{orders, plural, =0 {无订单} other {#单}}',
    'background.month-name': '{month}',
    'background.quantity': '{quantity}',
    'background.talk': '{day}：“{note}”',
    'background.concerned': '涉及的货物：订单{order}',
    'background.line': '{article} × {quantity}：{amount}',
    'background.more-lines': '另有{more, plural, other {#行}}',
    'background.worth': '合计金额：{worth}',
    'background.complaints': '该客户的其他投诉及承诺',
    'background.decided': '{reference}：“{description}”——已于{on}答复：{verdict}，{remedy}',
    'background.decided-amount': '{reference}：“{description}”——已于{on}答复：{verdict}，{remedy}，{amount}',
    'background.ended': '{reference}：“{description}”——已于{on}结束，未作出处理决定',

    'handover.subject': '{account}现由您负责',
    'handover.headline': '{account}现由您负责',
    'handover.opening': '自即日起，{account}由您负责，此前由{former}负责。以下一页为您需要了解的情况。',
    'handover.opening-left':
      '{account}原由{former}负责，该同事已离职。在指定新的负责人之前，暂由您负责。以下一页为您需要了解的情况。',
    'handover.label':
      '{label, select, account {客户} contact {联系人} value {客户价值} rhythm {订货节奏} orders {最近订单} last_contact {最近联系}}',
    'handover.unknown-value': '尚不明确',
    'handover.rhythm': '约每{every, plural, other {#天}}订货一次，最近一次为{last}',
    'handover.no-rhythm': '订单太少，尚无法判断',
    'handover.order': '{day}：{amount}',
    'handover.no-contact': '近十二个月无记录',
    'handover.tasks': '未完成的任务与承诺',
    'handover.task': '{name}——截止{due}，链接将另行发送',
    'handover.snoozed': '{name}——推迟至{until}：{note}',
    'handover.no-tasks': '没有未完成的事项。',
    'handover.complaints': '投诉及已作出的承诺',
    'handover.complaint': '{reference}：“{description}”——已承诺于{promised}前答复',
    'handover.settled': '{reference}：“{description}”——已于{on}答复：{verdict}。已承诺：{remedy}',
    'handover.settled-without': '{reference}：“{description}”——已于{on}答复：{verdict}。未作承诺。',
    'handover.settled-amount':
      '{reference}：“{description}”——已于{on}答复：{verdict}。已承诺：{remedy}（{amount}）',
    'handover.no-complaints': '近一年内没有投诉。',
    'handover.joint-title': '共同致电',
    'handover.joint':
      '{how, select, asked {这是重要客户：{former}将在共同通话中向客户介绍您，系统也会请其参加。附有建议时间的任务随后发送。} nobody {这是重要客户：请安排他人向客户介绍您。{former}已无法参加，请联系其上级。}}',
    'handover.draft-title': '自我介绍草稿，由您发送',
    'handover.draft':
      '{contact}，您好：\n\n自即日起，由我接替{former}，代表{company}为您服务。您的订单及未结事项我均已了解。近日可否致电，向您作自我介绍？\n\n此致\n{owner}\n{company}',
    'handover.footer': '仅供您和您的上级参考。',
  },
}
