/** A list or an object that is open. */
interface Level {
  isList: boolean;
  /** In an object: of the value that comes or has come. */
  key?: string;
  /** In a list: of that value, counted from 0. */
  index: number;
}

/** The way to a value in JSON: through which lists and objects it leads. */
export class JsonWay {
  readonly #levels: Level[];

  constructor(levels: readonly Level[] = []) {
    this.#levels = levels.map((level) => ({ ...level }));
  }

  /** The same way, to the value that comes next in the list. */
  toNext(): JsonWay {
    const last = this.#levels.length - 1;
    return new JsonWay(
      this.#levels.map((level, depth) => (depth === last ? { ...level, index: level.index + 1 } : level)),
    );
  }

  copy(): JsonWay {
    return new JsonWay(this.#levels);
  }

  get isAtRoot(): boolean {
    return this.#levels.length === 0;
  }

  /** With `*` for a place in a list: `$.bookmarks.*`. */
  get path(): string {
    return ['$', ...this.#levels.map(({ isList, key }) => (isList ? '*' : key))].join('.');
  }

  /** The number of the value in each list, counted from 0. */
  get place(): number[] {
    return this.#levels.filter(({ isList }) => isList).map(({ index }) => index);
  }

  /** Whether a key is to come before the next value. */
  get needsKey(): boolean {
    const level = this.#levels.at(-1);
    return level !== undefined && !level.isList && level.key === undefined;
  }

  /** Names the value that comes. */
  name(key: string): void {
    const level = this.#levels.at(-1);
    if (level) level.key = key;
  }

  enter(bracket: string): void {
    this.#levels.push({ isList: bracket === '[', index: 0 });
  }

  /** Goes on behind a comma, or leaves at a bracket; `false` where there is nothing that it could leave. */
  pass(sign: string): boolean {
    const level = this.#levels.at(-1);
    if (!level || (sign !== ',' && level.isList !== (sign === ']'))) return false;
    if (sign !== ',') this.#levels.pop();
    level.key = undefined;
    level.index += 1;
    return true;
  }
}
