/** Values with their reasons, and refusals. */

/** A value with its reason; `set` gives these, and "why?" shows them. */
export class Reasoned<T> {
  readonly value: T;
  readonly clause: string;
  readonly reasons: string[];
  constructor(value: T, clause: string, reasons: string[]) {
    this.value = value;
    this.clause = clause;
    this.reasons = reasons;
  }
}
export const because = <T>(value: T, clause: string, ...reasons: string[]) => new Reasoned(value, clause, reasons);
/** 不予办理: a value, never an exception. `says` tells the person what is wrong and what to do. */
export class Refused {
  readonly code: string;
  readonly clause: string;
  readonly says: string;
  constructor(code: string, clause: string, says: string) {
    this.code = code;
    this.clause = clause;
    this.says = says;
  }
}
export const refuse = (code: string, clause: string, says: string) => new Refused(code, clause, says);
export type Patch<S> = { [K in keyof S]?: S[K] | Reasoned<S[K]> | null };
