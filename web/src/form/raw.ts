/** What was typed, by path: `content`, `contacts.0.name`; several words of a choice as a list; `contacts` as row names. */
export type Raw = Record<string, string | string[]>;

export const one = (raw: Raw, path: string): string => {
  const v = raw[path];
  return typeof v === "string" ? v : "";
};
export const many = (raw: Raw, path: string): string[] => {
  const v = raw[path];
  return Array.isArray(v) ? v : [];
};
export const isBlank = (raw: Raw): boolean =>
  Object.values(raw).every((v) => (Array.isArray(v) ? v.length === 0 : v.trim() === ""));
