import type { Writable } from 'node:stream';
import { isCancel, multiselect, select, text } from '@clack/prompts';
import { UserError } from '../problem.ts';
import { printable } from './report.ts';
import type { World } from './world.ts';

/** Who is asked left with Escape or Ctrl+C. */
export class Left extends UserError {
  constructor() {
    super('left: nothing was written');
  }
}

export interface Choice<T extends string = string> {
  value: T;
  label: string;
  hint?: string;
}

interface Expected {
  isNeeded?: boolean;
  /** Why a line will not do, or nothing. */
  check?: (typed: string) => string | undefined;
}

/** Asks someone who sits at a terminal. Every question throws `Left` when it is left. */
export class Ask {
  readonly #streams: { input: World['in']; output: Writable };

  constructor({ in: input, out }: World) {
    this.#streams = { input, output: out as unknown as Writable };
  }

  /** A line; an empty one only where it may be. */
  async line(message: string, { isNeeded = false, check }: Expected = {}): Promise<string> {
    const validate = (typed = '') => {
      if (typed.trim() === '') return isNeeded ? 'This is needed.' : undefined;
      return check?.(typed.trim());
    };
    const placeholder = isNeeded ? undefined : 'Enter leaves it empty';
    const said = await text({ message, validate, placeholder, ...this.#streams });
    return (answer(said) ?? '').trim();
  }

  async one<T extends string>(message: string, choices: Choice<T>[]): Promise<T> {
    const options = choices.map(shown) as Parameters<typeof select<T>>[0]['options'];
    return answer(await select<T>({ message, options, ...this.#streams }));
  }

  /** Any number of them, none too. */
  async some(message: string, choices: Choice[], chosen: string[] = []): Promise<string[]> {
    const options = choices.map(shown);
    const asked = { message, options, initialValues: chosen, required: false, maxItems: 12 };
    return answer(await multiselect<string>({ ...asked, ...this.#streams }));
  }
}

function shown<T extends string>({ value, label, hint }: Choice<T>) {
  return { value, label: printable(label), ...(hint && { hint: printable(hint) }) };
}

function answer<T>(said: T): Exclude<T, symbol> {
  if (isCancel(said)) throw new Left();
  return said as Exclude<T, symbol>;
}
