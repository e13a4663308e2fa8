import { oneOf } from '../one-of.ts'
import { field } from './files-zh-CN.ts'

/** What the commands say of imports as a whole, and of accounts merged into others, in Chinese. */
export const importsZhCN = {
  'imports.column': oneOf('column', {
    import: '导入',
    file: '文件',
    begun: '开始时间',
    orders: '订单',
    returns: '退货',
    accounts: '客户',
    days: '日期范围',
    state: '状态',
  }),
  'imports.none': '尚未导入任何文件。',
  'imports.days': '{first}至{last}',
  'imports.state': oneOf('state', {
    in: '已导入',
    in_part: '只撤回了一部分：请再撤回一次',
    unsent: '没有发送完：请重新导入该文件',
  }),
  'imports.rejected': '已导入，拒绝{rejected, number}条',
  'imports.taken-back': '已于{day}撤回',
  'imports.undone':
    '{id}（{file}）已撤回：其中{accounts, number}家客户的{orders, number}笔订单和{returns, number}笔退货，除另有来源的以外都不再计入。',
  'imports.refolded': '相关客户将在一分钟左右重新计算；没有其他记录的客户不再显示。重新导入该文件即可恢复。',
  'imports.field': `${field}{of, select, column {列} decimal {列的小数点}}`,
  'imports.choice': oneOf('choice', {
    sheet: '工作表',
    encoding: '编码',
    delimiter: '分隔符',
    dates: '日期',
    time_zone: '时区',
    blank_cells: '空单元格',
    export: '导出程序',
    cancelling: '单号前缀',
    states: '状态列',
    discounts: '折扣',
    currency: '币种',
  }),
  'imports.value': oneOf('value', {
    first_sheet: '第一张',
    month_first: '月在前',
    day_first: '日在前',
    repeated: '沿用上一行',
    blank: '视为空',
    no_program: '未知程序',
    cancels: '表示作废',
    part_of_it: '是单号的一部分',
    per_cent: '按百分比',
  }),
  'imports.refused': oneOf('code', {
    changedContent: '该客户已有编号相同但内容不同的记录；更正需要使用新的编号。',
    futureEvent: '时间比现在晚五分钟以上；请检查日期。',
    tooLarge: '超过了一条记录允许的大小。',
    reservedId: '此编号的前缀由系统自用；请改用其他编号。',
    notTaken: '系统无法接收这条记录，重发也不会成功；原因见系统日志。',
  }),

  'mergers.merged':
    '{from}已并入{into}：其全部订单、退货和投诉都计入后者，今后以原编号发来的也是如此。它不再出现在任何列表中。',
  'mergers.before': '今天以前两者各自的情况仍可查询（{explain}）；未完成的任务和投诉仍属于{from}。',
  'mergers.undo': '可用{undo}撤回。',
  'mergers.undone': '{from}重新成为独立的客户；它的任何记录都不再计入{into}。',
} as const
