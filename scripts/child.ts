import { spawn } from "node:child_process";
import { node24, path, root } from "./setup/places.mjs";

interface Options {
  env?: Record<string, string>;
  signal?: AbortSignal;
  /** Ends the child after this time; the code is then 124. */
  limitMs?: number;
}

/** Runs a command in the checkout under Node 24, its output straight to the terminal; resolves to its exit code. */
export function child(command: string, args: string[], options: Options = {}): Promise<number> {
  const { env, signal, limitMs } = options;
  return new Promise((resolve) => {
    const process_ = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PATH: path, ...env },
      signal,
      timeout: limitMs,
      killSignal: "SIGTERM",
    });
    process_.on("error", () => resolve(127));
    process_.on("exit", (code) => resolve(code ?? 124));
  });
}

/** Runs a TypeScript or JavaScript file of the checkout. */
export function script(file: string, args: string[], options: Options = {}): Promise<number> {
  return child(node24, [file, ...args], options);
}

/** Compiles the functions and bundles the web app; only warnings and errors are shown. */
export async function build(signal?: AbortSignal): Promise<boolean> {
  const npm = ["run", "build", "--silent", "--workspace"];
  const codes = await Promise.all([
    child("npm", [...npm, "functions"], { signal }),
    child("npm", [...npm, "web", "--", "--logLevel=error"], { signal }),
  ]);
  return codes.every((code) => code === 0);
}
