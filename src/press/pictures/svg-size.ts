import type { Size } from '../../prose.ts';

/** Bytes in which the root of a drawing stands, behind whatever comments programs write before it. */
const head = 16_384;

/** Pixels in a unit (CSS Values 4, section 6.2). */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** The size of a drawing, where it says one, in pixels; `undefined` for what is no drawing. */
export function svgSize(bytes: Buffer): Partial<Size> | undefined {
  const text = bytes.toString('utf8', 0, head).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const [, root] =
    /^\s*(?:<\?[\s\S]*?\?>\s*)?(?:<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>\s*)?<svg((?:[\s/][^>]*)?)>/.exec(
      text,
    ) ?? [];
  if (root === undefined) return undefined;
  const [width, height] = [length(root, 'width'), length(root, 'height')];
  if (width && height) return { width, height };
  const [, , across, down] = (attribute(root, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!isLength(across) || !isLength(down)) return {};
  // One of the two may be said: the other keeps the shape.
  const scale = width ? width / across : height ? height / down : 1;
  return { width: rounded(across * scale), height: rounded(down * scale) };
}

function length(root: string, name: string): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+)\s*([a-z]*)\s*$/i.exec(attribute(root, name) ?? '') ?? [];
  const value = Number(number) * (units[unit.toLowerCase()] ?? Number.NaN);
  return isLength(value) ? rounded(value) : undefined;
}

function attribute(root: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root) ?? [];
  return double ?? single;
}

function isLength(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value < 1e6;
}

function rounded(value: number): number {
  return Math.max(1, Math.round(value));
}
