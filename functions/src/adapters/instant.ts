/** Which texts are instants: those that a store keeps as timestamps. */
const FORM = /^(?!0000)\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True for ISO 8601 in UTC with milliseconds, of a day that exists, in the years 1 to 9999. */
export const isInstant = (text: string): boolean =>
  text.length === 24 && FORM.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
