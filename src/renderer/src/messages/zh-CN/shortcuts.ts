export default {
  title: '快捷键',
  open: '快捷键',
  mask: '隐藏或显示金额',
  newDebt: '添加债务',
  recordPayment: '记一笔还款',
  help: '打开这张表',
  close: '关闭窗口或表单',
  active: '启用单键快捷键',
  note: '输入文字时不起作用。只对这次打开有效。',
  hideAmounts: '隐藏金额',
};
