/** Where the parts of a value stood before it was changed. */
import type { Path } from "../../adapters/yaml/document.ts";

export class Origins {
  private readonly moved = new Map<string, Path>();

  /** The part at `path`, and all within it, stood at `before`. */
  set(path: Path, before: Path): void {
    this.moved.set(keyOf(path), before);
  }
  of(path: Path): Path {
    if (!this.moved.size) return path;
    for (let n = path.length; n > 0; n--) {
      const before = this.moved.get(keyOf(path.slice(0, n)));
      if (before) return [...before, ...path.slice(n)];
    }
    return path;
  }
}
const keyOf = (path: Path): string => path.map(String).join("\n");
