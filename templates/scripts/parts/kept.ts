/// <reference lib="dom" />

/** What a reader chose, kept in their browser and told to nobody; a browser that keeps nothing has them choose again. */
export function kept(name: string): string | undefined {
  try {
    return localStorage.getItem(`kiosque-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a value, or without one forgets it. */
export function keep(name: string, value?: string): void {
  try {
    if (value === undefined) localStorage.removeItem(`kiosque-${name}`);
    else localStorage.setItem(`kiosque-${name}`, value);
  } catch {
    // It is full, or forbidden.
  }
}
