export default {
  title: 'Keyboard shortcuts',
  open: 'Shortcuts',
  mask: 'Hide or show amounts',
  newDebt: 'Add a debt',
  recordPayment: 'Record a payment',
  help: 'Open this list',
  close: 'Close a window or form',
  active: 'Single-key shortcuts are on',
  note: 'They do nothing while you type. The choice lasts until the app is closed.',
  hideAmounts: 'Hide amounts',
};
