import { forEach } from './for-each.ts';

export const { data, render } = forEach(
  'manifest',
  ({ name, description, lang, start, accent, share, icons }) => {
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
      share_target: share && {
        action: share,
        method: 'GET',
        params: { title: 'title', text: 'text', url: 'url' },
      },
    };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  },
);
