/** A failure that the person at the keyboard can mend: its message is a sentence that says what to do. */
export class Problem extends Error {}

/** One line of progress. @param {string} text */
export function say(text) {
  console.log(`· ${text}`);
}

/**
 * Runs a command line's main part; a Problem becomes its sentence and exit code 1, anything else keeps its stack.
 * @param {() => Promise<unknown>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
