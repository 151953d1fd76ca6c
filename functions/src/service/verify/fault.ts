/** What verify found wrong, and where. */
export interface Fault {
  /** Empty where it is no case's. */
  case: string;
  action?: string;
  what: string;
}

/** What something failed with, without the message, which may say what a case holds. Throws on what a store that is away throws. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error) || "code" in error) throw error;
  return error.name;
}
