export default {
  title: '关于重拾',
  version: '版本',
  shellElectron: '桌面窗口',
  shellBrowser: '浏览器窗口（只在本机）',
  licence: '许可',
  mit: 'MIT',
  thirdParty: '第三方软件的许可',
  thirdPartyText: '重拾用到了下列软件。许可原文为英文。',
  thirdPartyReading: '正在读取……',
  thirdPartyFailed: '没能读出许可文件，请重新安装本应用。',
  updates: '不连网络，也不会自动更新。换新版本时安装新版即可；数据文件（见“数据在哪里”）留在原处。',
} as const;
