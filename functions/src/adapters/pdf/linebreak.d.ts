declare module "linebreak" {
  /** Finds where Unicode (UAX 14) allows a line to break; positions count UTF-16 units. */
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
}
