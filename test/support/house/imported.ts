/** Names that an import takes; all of them where the module is handed on whole. */
export type Names = readonly string[] | "*";

export interface Import {
  /** As written. */
  from: string;
  names: Names;
  /** Types alone: nothing is loaded. */
  type: boolean;
  /** `import()`: loaded when the code gets there. */
  later: boolean;
}

export const allOf = (names: readonly Names[]): Names => (names.includes("*") ? "*" : names.flat());
