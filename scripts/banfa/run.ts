import { parseArgs } from "node:util";
import { type Answer, type Command, type Io, Refusal, type Store, Usage } from "./command.ts";
import { storeEnv } from "./store.ts";

/** Each command is loaded when it is called: `due` needs no database. */
const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  due: () => import("./due.ts"),
  play: () => import("./play.ts"),
  print: () => import("./print.ts"),
  clauses: () => import("./clauses.ts"),
  table: () => import("./table.ts"),
  flow: () => import("./flow.ts"),
  prove: () => import("./prove.ts"),
  new: () => import("./new/new.ts"),
  mutate: () => import("./mutate.ts"),
  verify: () => import("./verify.ts"),
  reproject: () => import("./reproject.ts"),
  setup: () => import("./setup.ts"),
  "staff add": () => import("./staff-add.ts"),
  "import customers": () => import("./import/customers.ts"),
  "import text": () => import("./import/text.ts"),
  // After those that begin with it.
  import: () => import("./import/kind.ts"),
  "calendar publish": () => import("./calendar-publish.ts"),
};

/** Runs a command line. @returns the exit code: 0, 1 for a refusal, 2 for wrong usage */
export async function run(args: readonly string[], io: Io, store: Store = storeEnv): Promise<number> {
  const named = Object.keys(COMMANDS).find((name) => name.split(" ").every((part, i) => args[i] === part));
  if (!named) return help(args, io);
  const load = COMMANDS[named];
  if (!load) throw new Error(`no command ${named}`);
  const { command } = await load();
  try {
    const parsed = parse(command, args.slice(named.split(" ").length));
    if (parsed.help) return say(io, usageOf(named, command), 0);
    const answer = await command.run(parsed, io, store);
    print(io, answer, parsed.json);
    return answer.failed ? 1 : 0;
  } catch (error) {
    if (error instanceof Usage) return complain(io, `${error.message}\n${usageOf(named, command)}`, 2);
    if (error instanceof Refusal || error instanceof RangeError) return complain(io, error.message, 1);
    throw error;
  }
}

function parse(command: Command, args: string[]) {
  const own = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...command.options, ...own },
      allowPositionals: true,
    });
    return { words: positionals, options: values, json: values.json === true, help: values.help === true };
  } catch (error) {
    // parseArgs names the option; its message is English.
    throw new Usage(`参数有误：${error instanceof Error ? error.message.split(". ")[0] : error}`);
  }
}

const usageOf = (name: string, { usage, does }: Command) => `用法：npm run -s banfa -- ${name} ${usage}\n  ${does}`;
const print = (io: Io, { json, text }: Answer, asJson: boolean) =>
  io.out(asJson ? JSON.stringify(json, null, 2) : text.join("\n"));

async function help(args: readonly string[], io: Io): Promise<number> {
  const lines = await Promise.all(
    Object.entries(COMMANDS).map(async ([name, load]) => {
      const { command } = await load();
      return `  ${name} ${command.usage}\n      ${command.does}`;
    }),
  );
  const all = ["用法：npm run -s banfa -- 命令 …（加 --json 输出 JSON）", ...lines].join("\n");
  const asked = args.length === 0 || ["help", "--help", "-h"].includes(args[0] ?? "");
  return asked ? say(io, all, 0) : complain(io, `没有命令“${args.join(" ")}”\n${all}`, 2);
}

function say(io: Io, text: string, code: number): number {
  io.out(text);
  return code;
}
function complain(io: Io, text: string, code: number): number {
  io.err(text);
  return code;
}
