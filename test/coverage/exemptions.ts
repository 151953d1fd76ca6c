/** What no story sees, and why it is right all the same: the proof or a test says so. */

interface Unseen {
  /** As coverage.ts names it. */
  at: string;
  reason: string;
}
export const unseen: readonly Unseen[] = ["import", "replace"].map((row) => ({
  at: `R00.wording.${row} 不予办理 long`,
  reason: "十万字的条文写不进实例，由 test/organisation/wording.test.ts 按字验明",
}));
