import { forEach } from './for-each.ts';

export const { data, render } = forEach('manifest', ({ name, description, lang, start, accent, icons }) => {
  const manifest = {
    id: start,
    name,
    description,
    lang,
    dir: 'auto',
    start_url: start,
    scope: start,
    display: 'minimal-ui',
    theme_color: accent,
    background_color: '#fbf8f3',
    icons,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
});
