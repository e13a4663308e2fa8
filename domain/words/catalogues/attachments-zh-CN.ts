import type { attachments } from '../sentences/attachments.ts'

export const attachmentsZhCN: Record<keyof typeof attachments, string> = {
  'file.label': '照片或文件',
  'file.hint':
    '支持 JPEG、PNG、WebP、HEIC、PDF 和纯文本格式；最多{files, number}个文件，总大小不超过{megabytes, number} MB。',
  'file.refused':
    '{why, select, type {无法接收“{file}”：仅支持照片（JPEG、PNG、WebP、HEIC）、PDF 和纯文本。请转换格式后重新发送。} archive {无法接收“{file}”：不支持压缩包。请解压后逐个发送文件。} office {无法接收“{file}”：不支持办公软件文档。请另存为 PDF 后发送。} empty {“{file}”是空文件，请重新选择。} many {无法接收“{file}”：单次发送的文件过多。请稍后另行发送。} large {无法接收“{file}”：文件总大小超出限制。请单独发送或压缩图片后再发送。} cut {无法接收“{file}”：邮件过大。请另发一封邮件，或缩小文件后再发送。} full {无法接收“{file}”：本次投诉可保存的文件已达上限。请致电我们。}}',
  'file.again': '此页面无法保留已选文件，请重新选择。',
  'file.title': '附件',
  'file.line': '{file}，{kilobytes, number} KB，{on}',
  'file.facts':
    '{kilobytes, number} KB，{from, select, form {随表单提交} page {客户页面提交} mail {邮件}}，{at}',
  'file.erased': '文件（{kilobytes, number} KB）已于{at}删除',
  'file.hash': 'SHA-256：{hash}',
  'file.erase': '删除“{file}”',
}
