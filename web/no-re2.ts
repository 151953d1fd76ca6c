/** Firestore evaluates patterns of pipelines by re2js, which is a fourth of the SDK; the app asks plain queries only. */
export const RE2JS = {
  compile: (): never => {
    throw new Error("Patterns of pipelines are not part of this app (web/no-re2.ts).");
  },
};
