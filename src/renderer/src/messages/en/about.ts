export default {
  title: 'About Regain',
  version: 'Version',
  shellElectron: 'Desktop window',
  shellBrowser: 'Browser window, this computer only',
  licence: 'Licence',
  mit: 'MIT',
  thirdParty: 'Licences of other software',
  thirdPartyText: 'Regain is made with the following software.',
  thirdPartyReading: 'Reading …',
  thirdPartyFailed: 'The licences could not be read; please install the app again.',
  updates:
    'No network and no automatic updates. A newer version is installed over this one; the data file (see "Where the data lies") stays in place.',
} as const;
