/** Fonts that Word and WPS have on every system, or replace by their own of the same kind. */
export const LETTER_FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: '宋体',
  cs: 'Times New Roman',
};

/** Width of the text in twips: A4 without its margins. */
export const TEXT_WIDTH = 11_906 - 2 * 1_531;
