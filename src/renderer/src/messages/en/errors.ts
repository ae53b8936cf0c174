export default {
  'input/invalid':
    'Something is not filled in correctly, so nothing was saved. Please see the notes beside the fields.',
  'command/unknown':
    'Page and program are of different versions, so nothing was saved. Please restart the app.',
  'entry/not-found': 'This entry is no longer there. Nothing was changed; please reload the page.',
  'entry/exists': 'This entry exists already and was not saved twice.',
  'sample/not-empty': 'There are entries of your own, so the sample was not loaded.',
  'import/nothing-to-undo': 'There is no import to take back.',
  'import/reading-gone':
    'What was read is no longer there, so nothing was saved. Please choose the files again.',
  'store/full':
    'The disk is full, so nothing was saved. What was there is kept; free some space and try again.',
  'store/read-only':
    'The data file cannot be written, so nothing was saved. Check the folder permissions and try again.',
  'store/busy': 'Another window is using the data file, so nothing was saved. Close it and try again.',
  'store/corrupt': 'The data file is damaged and was left as it is. Please restore a backup.',
  'store/other':
    'The disk failed while the data file was read or written, so nothing was saved. Check the disk and try again.',
  'store/newer': 'The data was written by a newer version and was left as it is. Please update the app.',
  'store/foreign': 'This file is not data of this app and was left as it is.',
  'store/erased': 'All data has been deleted. To use the app again, restart it.',
  'backup/not-found': 'This backup is no longer there. The data was not changed.',
  'backup/none': 'This file is no encrypted backup of this app. The data was not changed.',
  'backup/damaged': 'This backup is incomplete or was altered, so it was not used. The data was not changed.',
  'backup/wrong-password': 'The password is not right. The data was not changed.',
  'backup/newer':
    'This backup was written by a newer version. The data was not changed; please update the app.',
  'backup/nothing-readable': 'Nothing can be read from this data file. It is where it was, as it was.',
  'transport/unreachable':
    'The program on this computer cannot be reached, so nothing was saved. Check that it is running and try again.',
  'transport/refused':
    'The program on this computer refused the request, so nothing was saved. Open the address printed at its start.',
  internal:
    'Something went wrong inside the program, so nothing was saved. What was there is kept; try again or restart the app.',
};
