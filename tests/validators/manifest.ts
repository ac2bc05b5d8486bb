import { isLanguage, isMediaType } from './addresses.ts';

type Fields = Record<string, unknown>;

/** What is wrong with the manifest of a site that can be installed; addresses are read as if it stood at `at`. */
export function manifestMistakes(text: string, at = 'https://site.example/manifest.webmanifest'): string[] {
  try {
    const manifest: unknown = JSON.parse(text);
    if (!isFields(manifest)) return ['no object'];
    return [
      ...nameMistakes(manifest),
      ...scopeMistakes(manifest, at),
      ...iconsMistakes(manifest.icons, at),
      ...valueMistakes(manifest),
    ];
  } catch (error) {
    return [`not JSON: ${error instanceof Error ? error.message : error}`];
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameMistakes(manifest: Fields): string[] {
  const names = ['name', 'short_name', 'description'].filter((field) => manifest[field] !== undefined);
  const bad = names.filter((field) => !isText(manifest[field]));
  const nameless = manifest.name === undefined && manifest.short_name === undefined;
  return [...(nameless ? ['neither name nor short_name'] : []), ...bad.map((field) => `${field} is no text`)];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** The address a field names, seen from the manifest. */
function addressOf(value: unknown, at: string): URL | undefined {
  return typeof value === 'string' && URL.canParse(value, at) ? new URL(value, at) : undefined;
}

function scopeMistakes({ start_url, scope, id }: Fields, at: string): string[] {
  const start = addressOf(start_url, at);
  if (!start) return ['no start_url'];
  const within = scope === undefined ? new URL('.', start) : addressOf(scope, at);
  if (!within) return [`scope ${scope}`];
  const { origin } = new URL(at);
  const inside = start.href.startsWith(within.href) && start.origin === origin;
  const own = id === undefined || addressOf(id, start.origin)?.origin === start.origin;
  return [
    ...(inside ? [] : [`start_url ${start_url} is outside of the scope ${within.href}`]),
    ...(own ? [] : [`id ${id} is of another site`]),
  ];
}

function iconsMistakes(icons: unknown, at: string): string[] {
  if (!Array.isArray(icons) || icons.length === 0) return ['no icons'];
  return icons.flatMap((icon: unknown, index) =>
    (isFields(icon) ? iconMistakes(icon, at) : ['is no object']).map((what) => `icon ${index + 1} ${what}`),
  );
}

function iconMistakes({ src, sizes, type, purpose = 'any' }: Fields, at: string): string[] {
  const each = String(purpose).split(' ');
  return [
    ...(isText(src) && addressOf(src, at) ? [] : ['without src']),
    ...(/^(?:any|[1-9]\d*x[1-9]\d*)(?: (?:any|[1-9]\d*x[1-9]\d*))*$/i.test(String(sizes))
      ? []
      : [`of sizes ${sizes}`]),
    ...(typeof type === 'string' && isMediaType(type) && /^image\//.test(type) ? [] : [`of type ${type}`]),
    ...each
      .filter((one) => !['any', 'maskable', 'monochrome'].includes(one))
      .map((one) => `of purpose ${one}`),
  ];
}

const displays = ['fullscreen', 'standalone', 'minimal-ui', 'browser'];
const orientations = /^(?:any|natural|(?:landscape|portrait)(?:-(?:primary|secondary))?)$/;

const valid: Record<string, (value: unknown) => boolean> = {
  display: (value) => displays.includes(String(value)),
  theme_color: isColour,
  background_color: isColour,
  lang: (value) => typeof value === 'string' && isLanguage(value),
  dir: (value) => ['ltr', 'rtl', 'auto'].includes(String(value)),
  orientation: (value) => orientations.test(String(value)),
  categories: (value) => Array.isArray(value) && value.every(isText),
};

function isColour(value: unknown): boolean {
  const function_ = /^(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]+\)$/i;
  return (
    typeof value === 'string' &&
    (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value) ||
      function_.test(value) ||
      /^[a-z]+$/i.test(value))
  );
}

const known = [
  'name',
  'short_name',
  'description',
  'start_url',
  'scope',
  'id',
  'icons',
  'screenshots',
  'shortcuts',
  'share_target',
  ...Object.keys(valid),
];

function valueMistakes(manifest: Fields): string[] {
  const bad = Object.entries(valid).filter(([field, is]) => field in manifest && !is(manifest[field]));
  const strange = Object.keys(manifest).filter((field) => !known.includes(field));
  return [
    ...bad.map(([field]) => `${field} ${JSON.stringify(manifest[field])}`),
    ...strange.map((field) => `unknown field ${field}`),
  ];
}
