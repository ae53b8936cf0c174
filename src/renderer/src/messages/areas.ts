/** Texts of a language: an area, its keys, perhaps further keys inside. */
export interface Texts {
  [key: string]: string | Texts;
}

/** One object of texts from the files of a language: the area's key is its file name. */
export function areasOf(files: Record<string, unknown>): Texts {
  const areas: Texts = {};
  for (const [path, texts] of Object.entries(files)) {
    areas[path.replace(/^\.\/|\.ts$/g, '')] = texts as Texts;
  }
  return areas;
}
