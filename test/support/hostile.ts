/** What a hostile or broken client sends as an action: each item stands for a kind of input, as the JSON text of one field's value. */
const DEEP = 30_000;

/** By name: the JSON of a value. */
export const HOSTILE_VALUES: Readonly<Record<string, string>> = {
  "nested lists": `${"[".repeat(DEEP)}${"]".repeat(DEEP)}`,
  "nested maps": `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`,
  "half a character": '"客户\\ud83d"',
  "half a character in a list": '["\\udc00", {"名\\ud83d": "\\ud83d"}]',
  "a NUL": '"油\\u0000品"',
  "turned directions": '"报价\\u202efdp.exe"',
  "the prototype": '{"__proto__": {"polluted": true}, "constructor": {"prototype": {}}}',
  "a reserved name": '{"__name__": 1, "": 2}',
  "a list in a list": "[[1], [[2]]]",
  "a long text": JSON.stringify("长".repeat(20_000)),
  "many entries": JSON.stringify(Array.from({ length: 9000 }, (_, i) => i)),
  "a number beyond all": "1e999",
  "minus nothing": "-0",
  "an instant of another age": '"9999-12-31T23:59:59.999Z"',
  "a day of another age": '"0001-01-01"',
  "a reference with a way": '"cases/../../settings"',
  "a reference to itself": '".."',
  "a reference that is reserved": '"__all__"',
  "a reference longer than a name": JSON.stringify("r".repeat(2000)),
  nothing: "null",
};

/** What stands in place of the whole input. */
export const HOSTILE_INPUTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(HOSTILE_VALUES).map(([name, json]) => [`${name}, alone`, json])),
  "no JSON": "{",
  "an own prototype": '{"__proto__": {"grade": "急"}, "grade": "急"}',
  "names of every object": '{"toString": 1, "hasOwnProperty": 2, "constructor": 3}',
  "half a character as a name": '{"\\ud83d": 1, "grade": "急"}',
  "deep under a name of no field": `{"other": ${HOSTILE_VALUES["nested lists"]}}`,
};
