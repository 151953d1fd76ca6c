/** Writes the build's name beside the built functions: what they decide with, they are called by. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOf } from "../functions/src/build.ts";

const functions = join(import.meta.dirname, "../functions");
writeFileSync(join(functions, "lib/build.txt"), hashOf(join(functions, "src")));
