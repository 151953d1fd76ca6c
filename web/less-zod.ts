/**
 * In place of what zod brings beside parsing: types as JSON Schema, a tenth of the engine's chunk; values that hold themselves;
 * English messages. The app asks for values that JSON can hold, and says in its own words what is wrong with them
 * (engine/declare/issues.ts).
 */
const none = (): never => {
  throw new Error("JSON Schema is not part of this app (web/less-zod.ts).");
};

// Bounds of a field are read by it. The path is written out: bundle.ts gives zod this module in place of the other two.
export { aggregateChecks } from "../node_modules/zod/v4/core/json-schema-processors.js";
/** What zod asks of its two modules when a type is made; none of it is called before somebody asks for a schema. */
export const createToJSONSchemaMethod = () => none;
export const createStandardJSONSchemaMethod = () => none;
export {
  none as extractDefs,
  none as finalize,
  none as handleUnrepresentable,
  none as initializeContext,
  none as processSchema,
  none as toJSONSchema,
  none as anyProcessor,
  none as arrayProcessor,
  none as bigintProcessor,
  none as booleanProcessor,
  none as catchProcessor,
  none as customProcessor,
  none as dateProcessor,
  none as defaultProcessor,
  none as enumProcessor,
  none as fileProcessor,
  none as functionProcessor,
  none as intersectionProcessor,
  none as lazyProcessor,
  none as literalProcessor,
  none as mapProcessor,
  none as nanProcessor,
  none as neverProcessor,
  none as nonoptionalProcessor,
  none as nullProcessor,
  none as nullableProcessor,
  none as numberProcessor,
  none as objectProcessor,
  none as optionalProcessor,
  none as pipeProcessor,
  none as prefaultProcessor,
  none as promiseProcessor,
  none as readonlyProcessor,
  none as recordProcessor,
  none as setProcessor,
  none as stringProcessor,
  none as successProcessor,
  none as symbolProcessor,
  none as templateLiteralProcessor,
  none as transformProcessor,
  none as tupleProcessor,
  none as undefinedProcessor,
  none as unionProcessor,
  none as unknownProcessor,
  none as voidProcessor,
};
export const allProcessors = {};

/** Without one zod follows no value that holds itself, as its small edition does. */
export const memoizer = () => undefined;
export const isRecursiveSchema = () => false;
export const isBackEdge = () => false;
/** The messages of its own language. */
export default () => ({ localeError: () => "invalid" });
