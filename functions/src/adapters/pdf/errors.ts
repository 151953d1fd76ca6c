/** A character that the font does not have: the paper is not printed, rather than with an empty box in a name. */
export class MissingGlyph extends Error {
  readonly code = "missing-glyph";
  readonly character: string;

  constructor(character: string) {
    const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    super(`文书字体中没有“${character}”（U+${point}）这个字，无法打印。请改用其他写法后再打印，或请管理员更换字体。`);
    this.name = "MissingGlyph";
    this.character = character;
  }
}
