/** What the console says to newcomers, in Chinese. */
export const tourZhCN = {
  'console.tour': '五分钟了解示例公司',
  'console.tour-intro':
    '示例公司纯属虚构，含一整年的订单、投诉和人员。以下五站带您了解各项功能；一切操作均可放心尝试，数据不会离开本机。',
  'console.tour-stop':
    '{stop, select, today {今日} accounts {哪些客户正在流失} account {单个客户} complaints {投诉} portfolio {全部客户} policy {规则}}',
  'console.tour-about':
    '{stop, select, today {您的待办事项，最紧急的在前。打开任务即可看到对象、原因和沟通要点，并直接答复。} accounts {正在流失的客户，风险最高者在前，并说明原因。点击列名即可排序，网址可以保存和转发。} account {该客户的全部情况：风险由哪些因素构成、如何变化、哪些商品已停购。选择过去的日期，可查看当时掌握的情况。} complaints {所有未结投诉及其时限。等待客户答复的会注明。打开一件，可查看往来函件及可执行的操作。} portfolio {各人的工作量，以及全部客户的变动：新增、增长、缩减和流失。} policy {系统据以判断的每一条规则及其用途，除此之外没有其他依据。}}',
  'console.tour-next':
    '下一站：{stop, select, today {今日} accounts {哪些客户正在流失} account {单个客户} complaints {投诉} portfolio {全部客户} policy {规则}}',
  'console.tour-end': '导览结束，返回今日',
  'console.tour-hide': '不再显示',
  'console.first-run': '目前还没有数据，请这样开始',
  'console.first-run-why': '系统需要订单数据：积累数月后，即可判断哪些客户逾期未下单。',
  'console.first-step':
    '{step, select, orders {导入历史订单文件：使用命令行的订单导入功能，导入前会先说明将如何处理。} systems {由商城或业务系统逐笔推送订单，并以密钥签名，详见接口文档。} people {指定各客户的负责人：通过接口推送，或使用订单文件中的相应列。} settings {设置公司名称、工作时间和币种：使用命令行的初始化功能。}}',
} as const
