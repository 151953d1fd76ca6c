/** Which texts are instants: those that a store keeps as timestamps. */
const FORM = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** True for ISO 8601 in UTC with milliseconds, of a day that exists, in the years 1 to 9999. */
export const isInstant = (text: string): boolean =>
  text.length === 24 && FORM.test(text) && (text.slice(8, 10) <= "28" || new Date(text).toISOString() === text);
