import { inject } from "vitest";

// Google's libraries find the emulators by these variables, as they do in the functions.
Object.assign(process.env, inject("emulators").env);
