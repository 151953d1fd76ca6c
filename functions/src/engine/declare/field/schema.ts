import * as z from "zod";

/** A form, a sheet or a field's type as JSON Schema, labels, hints and clauses included; undefined for anything else. */
export const schemaOf = (value: object): object | undefined =>
  value instanceof z.ZodType ? z.toJSONSchema(value, { unrepresentable: "any", io: "input" }) : undefined;
